package io.canbao.ledger.store;

import io.micronaut.core.annotation.Introspected;

/** What all events of one subject changed in an account. */
@Introspected
record SubjectSumRow(String subject, long amountFen) {}
