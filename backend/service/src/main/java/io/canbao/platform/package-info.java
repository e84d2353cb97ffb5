/** The running application: its context, its server, its clock. What it serves lives in the capabilities. */
@MayUse({"policy", "identity", "tenancy", "secrets", "http"})
@NullMarked
package io.canbao.platform;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
