/**
 * The application and the way in: {@link io.canbao.Canbao} with its commands. Below lie the capabilities, each of which shows the others its root package
 * only: {@code tenancy}, {@code audit}, {@code identity}, {@code jobs}, {@code imports}, {@code policy}, {@code eligibility}, {@code registry}, {@code ledger},
 * {@code enrollment}, {@code payment}, {@code custody}, {@code assessment}, and above them, for what concerns a whole county, {@code administration} (its desk), {@code
 * archive} (a county as a file) and {@code demo} (one to look at); each says at its door what lives there and, by {@link io.canbao.MayUse}, whom it builds upon.
 * All of them stand on {@code http}, {@code secrets}, {@code paper} (forms to print), {@code problem}, {@code language} and {@code request}; {@code platform} and {@code command} start what they make together.
 * Rules of counties do not live here: see the engine ({@code io.canbao.rules}), the reader of packs ({@code io.canbao.policypack}) and the packs
 * themselves (config).
 */
@NullMarked
package io.canbao;

import org.jspecify.annotations.NullMarked;
