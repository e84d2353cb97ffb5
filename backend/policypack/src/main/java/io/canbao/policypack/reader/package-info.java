/** From documents to policies: layers, words, conditions, formulas, rows. */
@NullMarked
package io.canbao.policypack.reader;

import org.jspecify.annotations.NullMarked;
