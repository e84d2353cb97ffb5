/**
 * Shows the front end while it is written: watches the sources, compiles what changed, and serves the pages in place of those of a running platform, to
 * which everything else goes. Only for the machine of whoever writes; the platform itself knows nothing of it.
 */
@NullMarked
package io.canbao.frontend.development;

import org.jspecify.annotations.NullMarked;
