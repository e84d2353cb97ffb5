/**
 * The roll over HTTP. Numbers are masked here, but for the endpoint that is asked for one and for the list as a file for those who keep the roll; each leaves a
 * line in the trail.
 */
@NullMarked
package io.canbao.registry.web;

import org.jspecify.annotations.NullMarked;
