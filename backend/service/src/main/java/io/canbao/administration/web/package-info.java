/** The desk over HTTP: counties for operators, a county's own description and units for its people. */
@NullMarked
package io.canbao.administration.web;

import org.jspecify.annotations.NullMarked;
