/**
 * What files of {@code imports} say of the roll: its people, the identities on lists of authorities, and what earlier years were. A row is judged by the roll as it is at that moment,
 * and once more when it is taken in. An empty cell leaves the roll as it is.
 */
@NullMarked
package io.canbao.registry.files;

import org.jspecify.annotations.NullMarked;
