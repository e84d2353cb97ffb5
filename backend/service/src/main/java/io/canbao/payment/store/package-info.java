/** Payments, receipts and their ranges, suspense and refunds in their tables. */
@NullMarked
package io.canbao.payment.store;

import org.jspecify.annotations.NullMarked;
