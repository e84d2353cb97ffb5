/**
 * What was published above and has not reached a region yet. A version keeps the layers that it was published with for good, so nothing changes below when
 * a layer does: the region sees what changed, what its own text would come to with it, and takes it in by a draft that goes the way of every draft. What is
 * approved above and not published yet is shown likewise, so that both can be published in one step.
 */
@NullMarked
package io.canbao.policy.update;

import org.jspecify.annotations.NullMarked;
