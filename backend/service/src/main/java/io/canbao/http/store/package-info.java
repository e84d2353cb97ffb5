/** First answers by idempotency key in the database. Only the root of {@code http} knows of it. */
@NullMarked
package io.canbao.http.store;

import org.jspecify.annotations.NullMarked;
