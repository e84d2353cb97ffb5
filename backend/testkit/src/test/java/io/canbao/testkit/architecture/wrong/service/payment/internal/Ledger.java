package io.canbao.testkit.architecture.wrong.service.payment.internal;

/** Public only because its own capability needs it across packages. */
public interface Ledger {}
