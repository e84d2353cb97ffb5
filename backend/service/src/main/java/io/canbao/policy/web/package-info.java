/** Published policies over HTTP: the list of counties, and a policy as JSON. */
@NullMarked
package io.canbao.policy.web;

import org.jspecify.annotations.NullMarked;
