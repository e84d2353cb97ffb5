package io.canbao.testkit.architecture.wrong.service.payment;

/** The public face. */
public interface Payments {}
