/** What the cases of a pack try of its rows and of the days that they compare with. Whether a case holds is not asked here. */
@NullMarked
package io.canbao.policypack.analysis.coverage;

import org.jspecify.annotations.NullMarked;
