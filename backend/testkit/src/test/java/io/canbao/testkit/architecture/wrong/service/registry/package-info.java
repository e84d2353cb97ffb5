/** Asks its neighbour, and says so. */
@MayUse("payment")
@NullMarked
package io.canbao.testkit.architecture.wrong.service.registry;

import io.canbao.testkit.architecture.wrong.service.MayUse;
import org.jspecify.annotations.NullMarked;
