/** Policies compiled for deciding. Ids become slots and bits here, once; what a decision then touches are numbers. */
@NullMarked
package io.canbao.rules.engine;

import org.jspecify.annotations.NullMarked;
