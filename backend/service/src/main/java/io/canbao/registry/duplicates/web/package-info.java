/** Likely duplicates over HTTP. */
@NullMarked
package io.canbao.registry.duplicates.web;

import org.jspecify.annotations.NullMarked;
