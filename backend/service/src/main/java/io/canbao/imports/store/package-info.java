/** Imports in their tables. */
@NullMarked
package io.canbao.imports.store;

import org.jspecify.annotations.NullMarked;
