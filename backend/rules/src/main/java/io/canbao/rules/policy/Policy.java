package io.canbao.rules.policy;

import java.util.List;

/**
 * The effective rules of one region and insurance year, all layers merged: what a pack means once it has been read.
 * It holds no notion of files or of publication.
 *
 * @param region six-digit code of the region, its last two zero for a layer
 * @param path names from the uppermost layer down to the region itself
 * @param year insurance year
 * @param paymentDay which day is that of the payment
 * @param households how their members enroll
 */
public record Policy(
        String region,
        List<Text> path,
        int year,
        Vocabulary vocabulary,
        Tables tables,
        Sources sources,
        PaymentDay paymentDay,
        Households households) {

    /** The same policy with other tables: to ask what if. */
    public Policy with(Tables other) {
        return new Policy(region, path, year, vocabulary, other, sources, paymentDay, households);
    }
}
