@NullMarked
package io.canbao.testkit.architecture.wrong.books;

import org.jspecify.annotations.NullMarked;
