/** What is known about one person and one payment. */
@NullMarked
package io.canbao.rules.facts;

import org.jspecify.annotations.NullMarked;
