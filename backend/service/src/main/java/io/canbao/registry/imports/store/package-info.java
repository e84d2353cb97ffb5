/** Imports in their tables. */
@NullMarked
package io.canbao.registry.imports.store;

import org.jspecify.annotations.NullMarked;
