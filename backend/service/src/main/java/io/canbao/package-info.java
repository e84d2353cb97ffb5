/**
 * The application and the way in: {@link io.canbao.Canbao} with its commands. Below lie the capabilities ({@code policy},
 * {@code eligibility}), each of which shows the others its root package only, and what all of them stand on: {@code http},
 * {@code problem}, {@code command}. Rules of counties do not live here: see the engine ({@code io.canbao.rules}), the reader
 * of packs ({@code io.canbao.policypack}) and the packs themselves (config).
 */
@NullMarked
package io.canbao;

import org.jspecify.annotations.NullMarked;
