/** Archives of counties over HTTP, for the operators of the platform. */
@NullMarked
package io.canbao.archive.web;

import org.jspecify.annotations.NullMarked;
