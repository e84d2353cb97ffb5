/** Which of the two languages a caller reads. What is said in them lives with whoever says it: packs, {@code ErrorCode}. */
@MayUse({})
@NullMarked
package io.canbao.language;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
