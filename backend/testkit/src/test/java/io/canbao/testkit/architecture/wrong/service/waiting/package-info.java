/** Answers on several threads. */
@MayUse("http")
@NullMarked
package io.canbao.testkit.architecture.wrong.service.waiting;

import io.canbao.testkit.architecture.wrong.service.MayUse;
import org.jspecify.annotations.NullMarked;
