/** The description of the API as it is kept for those who write clients. */
@NullMarked
package io.canbao.api;

import org.jspecify.annotations.NullMarked;
