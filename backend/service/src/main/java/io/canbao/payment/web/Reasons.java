package io.canbao.payment.web;

import io.canbao.payment.PaymentError;
import io.canbao.problem.FormFaults;
import org.jspecify.annotations.Nullable;

/** Reasons of forms. */
final class Reasons {
    private static final int LONGEST = 400;

    private Reasons() {}

    /** The reason, or nothing and a fault. */
    static String read(@Nullable String written, FormFaults faults) {
        String text = written == null ? "" : written.strip();
        if (text.isEmpty() || text.length() > LONGEST) {
            faults.tell("/reason", PaymentError.REASON_REQUIRED);
        }
        return text;
    }
}
