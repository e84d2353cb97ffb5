/** The running application: its context, its server, its clock. What it serves lives in the capabilities. */
@NullMarked
package io.canbao.platform;

import org.jspecify.annotations.NullMarked;
