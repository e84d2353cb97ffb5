/**
 * Turns the sources of the front end into static files that a browser loads as they are: no Node, no bundler.
 *
 * <p>The build calls {@link io.canbao.frontend.compiler.CompilePages} in a process of its own. Vue's own compiler, taken from its WebJar, runs
 * on GraalJS; everything about it is in {@code compile.js} beside these classes. Each folder of the sources with an {@code index.html} is an
 * <i>entry</i>. What comes out for each is its page, and beside it a mirror of all sources that it loads, in a folder that has a digest of them in
 * its name, so that browsers need not ask for them again:
 *
 * <ul>
 *   <li>{@code X.vue} becomes the module {@code X.vue.js}; the styles of all components are the file {@code components.css} of the entry;
 *   <li>{@code X.js} stays, with its imports rewritten;
 *   <li>{@code X.json} stands in the module that imports it;
 *   <li>a module imported by a bare name ({@code vue}) is copied out of its WebJar to {@code modules/}, its version in its name;
 *   <li>what the page itself names is copied.
 * </ul>
 *
 * <p>What a source becomes depends on nothing but its path and text, so it is kept from run to run; only linking looks at the others. Texts are held
 * against what pages ask for: a key that a language lacks and a text that nobody asks for are faults.
 *
 * <p>Nothing needs {@code unsafe-eval} or {@code unsafe-inline}, nor an import map, so that older phones load it too. All faults are told at
 * once, each with file and line. This package never reaches the running platform.
 */
@NullMarked
package io.canbao.frontend.compiler;

import org.jspecify.annotations.NullMarked;
