package io.canbao.policypack;

/**
 * Which pack it is.
 *
 * @param region
 *            code of the region, or a name of its own for a pack whose head is wrong
 * @param year
 *            insurance year
 */
record PackKey(String region, int year) {

    @Override
    public String toString() {
        return region + '/' + year;
    }
}
