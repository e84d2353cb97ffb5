/** What the platform is made of: the bill of materials that the build writes, and the licences in it. */
@NullMarked
package io.canbao.materials;

import org.jspecify.annotations.NullMarked;
