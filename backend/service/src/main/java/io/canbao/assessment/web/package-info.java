/** Scorecards, closings, reports and figures over HTTP. */
@NullMarked
package io.canbao.assessment.web;

import org.jspecify.annotations.NullMarked;
