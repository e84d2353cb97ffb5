/**
 * What is printed: forms on a page as PDF, in a font with Chinese characters that the file carries with it. What a form says lives with whoever says it.
 *
 * <p>The font is Droid Sans Fallback (Apache-2.0), the one with Chinese characters that can be embedded in part, so that a receipt takes some kilobytes; it has no Latin letters of
 * its own, which are set in Helvetica.
 */
@MayUse({})
@NullMarked
package io.canbao.paper;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
