/**
 * What the tools of the front end stand on: a JavaScript engine, WebJars and the class path, and the memory of what need not be done again. Knows
 * nothing of pages.
 */
@NullMarked
package io.canbao.frontend.javascript;

import org.jspecify.annotations.NullMarked;
