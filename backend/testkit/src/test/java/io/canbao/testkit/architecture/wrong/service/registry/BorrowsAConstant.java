package io.canbao.testkit.architecture.wrong.service.registry;

import io.canbao.testkit.architecture.wrong.service.payment.internal.Words;

class BorrowsAConstant {
    /** Wrong, and its class does not tell. */
    String word() {
        return Words.CASH;
    }
}
