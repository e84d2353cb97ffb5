/**
 * Turns the sources of the front end into static files that a browser loads as they are: no Node, no bundler.
 *
 * <p>The build calls {@link io.canbao.frontend.compiler.CompilePages} in a process of its own. Vue's own compiler, taken from its WebJar, runs
 * on GraalJS; everything about it is in {@code compile.js} beside these classes. What comes out is pages, and beside them
 * a mirror of the other sources in a folder that has a digest of all of them in its name, so that browsers need not ask for them again:
 *
 * <ul>
 *   <li>{@code X.vue} becomes the module {@code X.vue.js}; its styles go to {@code components.css} of its top folder;
 *   <li>{@code X.json} becomes the module {@code X.json.js};
 *   <li>{@code X.js} stays, with its imports rewritten;
 *   <li>a module imported by a bare name ({@code vue}) is copied out of its WebJar to {@code modules/}, its version in its name;
 *   <li>everything else is copied.
 * </ul>
 *
 * <p>Nothing needs {@code unsafe-eval} or {@code unsafe-inline}, nor an import map, so that older phones load it too. All faults are told at
 * once, each with file and line. This package never reaches the running platform.
 */
@NullMarked
package io.canbao.frontend.compiler;

import org.jspecify.annotations.NullMarked;
