/** Lists of authorities over HTTP. */
@NullMarked
package io.canbao.registry.lists.web;

import org.jspecify.annotations.NullMarked;
