/** Which county a request speaks for, and that it sees the rows of no other. */
@NullMarked
package io.canbao.tenancy;

import org.jspecify.annotations.NullMarked;
