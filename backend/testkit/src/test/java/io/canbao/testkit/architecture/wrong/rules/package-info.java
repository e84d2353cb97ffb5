/** Marked, so that its classes are wrong in other ways only. */
@NullMarked
package io.canbao.testkit.architecture.wrong.rules;

import org.jspecify.annotations.NullMarked;
