/** The ledger over HTTP. */
@NullMarked
package io.canbao.ledger.web;

import org.jspecify.annotations.NullMarked;
