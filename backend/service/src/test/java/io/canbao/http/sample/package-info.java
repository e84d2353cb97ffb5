/** A capability as small as can be, by which tests try what all capabilities have from {@code http} and {@code tenancy}. Only where a test asks for it. */
@NullMarked
package io.canbao.http.sample;

import org.jspecify.annotations.NullMarked;
