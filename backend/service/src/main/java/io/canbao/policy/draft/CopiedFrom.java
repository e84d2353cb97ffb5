package io.canbao.policy.draft;

/** The published version that a draft began as. */
public record CopiedFrom(String region, int year, int version) {
    @Override
    public String toString() {
        return region + "/" + year + "/" + version;
    }
}
