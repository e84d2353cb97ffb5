/**
 * What all of HTTP has in common: headers that protect the reader, a limit of requests for each caller, a log of what was asked
 * that names nobody, the static files of the pages. What is answered lives in the capabilities, how a request fails in
 * {@code problem}.
 */
@NullMarked
package io.canbao.http;

import org.jspecify.annotations.NullMarked;
