/**
 * Checks of what a pack declares by name: ids, titles, texts and clauses of rows, tables that no county may lack, names that nothing
 * uses or nobody declares, a wait that changed its unit since last year. They look at the text and ask for no case.
 */
@NullMarked
package io.canbao.policypack.analysis.declaration;

import org.jspecify.annotations.NullMarked;
