/** Payments, receipts, suspense and refunds over HTTP, and the door of providers. */
@NullMarked
package io.canbao.payment.web;

import org.jspecify.annotations.NullMarked;
