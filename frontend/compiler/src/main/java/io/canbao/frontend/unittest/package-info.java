/**
 * Runs unit tests of JavaScript modules on GraalJS, compiled and linked as for a browser. {@code testing.js} is what tests import;
 * {@code browser.js} stands in for a browser, with timers that run only when a test lets time go by. Pages as people see them are tested in a real
 * browser, by the service.
 */
@NullMarked
package io.canbao.frontend.unittest;

import org.jspecify.annotations.NullMarked;
