@NullMarked
package io.canbao.testkit.architecture.wrong.service.silence;

import org.jspecify.annotations.NullMarked;
