package io.canbao.payment;

import io.canbao.books.Account;
import io.canbao.enrollment.PaymentDays;
import io.canbao.rules.Money;

/**
 * Money that has come, whatever it is for.
 *
 * @param account   where it is
 * @param reference of whoever took it, unique for that account
 */
record Arrived(Account account, String reference, Money amount, PaymentDays days) {}
