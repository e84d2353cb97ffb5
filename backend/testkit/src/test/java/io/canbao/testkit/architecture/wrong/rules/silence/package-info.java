@NullMarked
package io.canbao.testkit.architecture.wrong.rules.silence;

import org.jspecify.annotations.NullMarked;
