package io.canbao.testkit.architecture.wrong.service.payment.store;

/** Wrong: offers itself. */
public record PaymentRow(long amountFen) {}
