/** Rows of counties, most of them read in wrong ways. */
@MayUse("tenancy")
@NullMarked
package io.canbao.testkit.architecture.wrong.service.queries;

import io.canbao.testkit.architecture.wrong.service.MayUse;
import org.jspecify.annotations.NullMarked;
