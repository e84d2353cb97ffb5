/** The roll over HTTP. Numbers are masked here: only the endpoint that is asked for one gives it whole, and leaves a line in the trail. */
@NullMarked
package io.canbao.registry.web;

import org.jspecify.annotations.NullMarked;
