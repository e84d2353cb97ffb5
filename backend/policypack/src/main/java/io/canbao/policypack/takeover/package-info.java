/**
 * What one text of a pack changed, brought into another text of the same pack, part by part: a row, a source, a line of the head. Comments and the form of
 * everything else stay. Whether somebody wants a part is decided elsewhere.
 */
@NullMarked
package io.canbao.policypack.takeover;

import org.jspecify.annotations.NullMarked;
