/** What tests of several modules share: people and counties in words, a database, a browser; and the walls, each with its wrong samples: {@code architecture} (who may use whom, how names and errors look) and {@code isolation} (no statement sees two counties). Never on a production class path. */
@NullMarked
package io.canbao.testkit;

import org.jspecify.annotations.NullMarked;
