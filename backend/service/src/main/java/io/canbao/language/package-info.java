/** Which of the two languages a caller reads. What is said in them lives with whoever says it: packs, {@code ErrorCode}. */
@NullMarked
package io.canbao.language;

import org.jspecify.annotations.NullMarked;
