package io.canbao.testkit.architecture.wrong.service.payment.store;

import io.canbao.testkit.architecture.wrong.service.payment.Payments;
import java.util.List;

class PaymentRows implements Payments {
    List<PaymentRow> rows() {
        return List.of();
    }
}
