/** What tests of several modules share: people and counties in words, a database, a browser. Never on a production class path. */
@NullMarked
package io.canbao.testkit;

import org.jspecify.annotations.NullMarked;
