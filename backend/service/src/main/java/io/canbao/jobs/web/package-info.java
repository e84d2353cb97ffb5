/** How far long jobs are, over HTTP. */
@NullMarked
package io.canbao.jobs.web;

import org.jspecify.annotations.NullMarked;
