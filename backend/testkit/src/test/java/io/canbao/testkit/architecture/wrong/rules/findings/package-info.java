@NullMarked
package io.canbao.testkit.architecture.wrong.rules.findings;

import org.jspecify.annotations.NullMarked;
