/**
 * Connections before there is a request in them, and after its answer was made: how many there may be, how long they may take, and what every answer says, also one that no filter sees. What a
 * request must be is looked at in the root of {@code http}.
 */
@NullMarked
package io.canbao.http.connection;

import org.jspecify.annotations.NullMarked;
