/** A room of its own. */
@NullMarked
package io.canbao.testkit.architecture.wrong.service.nulls.deeper;

import org.jspecify.annotations.NullMarked;
