/** Cash, closings, the four books and claims on funders over HTTP. */
@NullMarked
package io.canbao.custody.web;

import org.jspecify.annotations.NullMarked;
