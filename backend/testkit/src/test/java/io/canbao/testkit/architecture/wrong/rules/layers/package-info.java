@NullMarked
package io.canbao.testkit.architecture.wrong.rules.layers;

import org.jspecify.annotations.NullMarked;
