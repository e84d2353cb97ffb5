/** Does something for a county. */
@MayUse("tenancy")
@NullMarked
package io.canbao.testkit.architecture.wrong.service.scopes;

import io.canbao.testkit.architecture.wrong.service.MayUse;
import org.jspecify.annotations.NullMarked;
