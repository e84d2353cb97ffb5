package io.canbao.ledger;

import io.canbao.ledger.Transaction.Occasion;

/**
 * What an event changed in one account.
 *
 * @param fen above zero for a debit
 */
public record Movement(Occasion occasion, long fen) {}
