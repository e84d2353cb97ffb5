/**
 * The format of the front end's sources, by Prettier from its WebJar, which runs on GraalJS. Its options lie in {@code frontend/.prettierrc.json},
 * where editors find them too.
 */
@NullMarked
package io.canbao.frontend.format;

import org.jspecify.annotations.NullMarked;
