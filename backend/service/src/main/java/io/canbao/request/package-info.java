/**
 * The name of one request, by which its problem, its lines in the log and its entries in the trail are found together. What a request
 * asks, who asks and for which county do not live here.
 */
@MayUse({})
@NullMarked
package io.canbao.request;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
