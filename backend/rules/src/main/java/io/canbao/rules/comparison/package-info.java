/**
 * Two policies laid beside each other as what they mean: which rows are new, gone or decide otherwise, in words. How they are
 * written plays no part; who compares and when is the business of the service.
 */
@NullMarked
package io.canbao.rules.comparison;

import org.jspecify.annotations.NullMarked;
