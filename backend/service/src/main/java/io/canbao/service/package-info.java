/** The application: what starts it and what all capabilities rest on. Each package below is one capability; its root is its public face. */
@NullMarked
package io.canbao.service;

import org.jspecify.annotations.NullMarked;
