package io.canbao.testkit.architecture.wrong.service.payment.web;

import io.canbao.testkit.architecture.wrong.service.payment.store.PaymentRow;

class PaymentController {
    long show(PaymentRow row) {
        return row.amountFen();
    }
}
