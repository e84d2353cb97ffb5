/** That counties do not see each other's rows, tried on the application as it runs. The rules that hold it in classes live in {@code testkit}. */
@NullMarked
package io.canbao.isolation;

import org.jspecify.annotations.NullMarked;
