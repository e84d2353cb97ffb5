/**
 * Turns the sources of the front end into static files that a browser loads as they are, without Node.
 *
 * <p>The build calls {@link io.canbao.frontend.compiler.CompilePages} in a process of its own. Vue's own compiler, taken from its WebJar, runs
 * on V8; everything about it is in {@code compile.js} beside these classes. Each folder of the sources with an {@code index.html} is an
 * <i>entry</i>. What comes out for each is its page, and beside it a folder of what it loads that has a digest of all of it in its name, so that
 * browsers need not ask for it again:
 *
 * <ul>
 *   <li>the start and whatever it imports become one file, in the order in which they would run; each module that is imported on demand becomes one
 *       more, with what it needs beyond the files before it ({@code Order}). They share one scope, so a name that several modules have is written
 *       anew ({@code scope.js}, {@code Names}), and what others take of a module stays as live as it was;
 *   <li>the styles of all components are the file {@code components.css} of the entry;
 *   <li>{@code X.json} stands in the module that imports it;
 *   <li>a module imported by a bare name ({@code vue}) is taken out of its WebJar to {@code modules/}, its version in its name, without what the
 *       entry does not take from it;
 *   <li>what the page itself names is copied.
 * </ul>
 *
 * <p>Scripts are made small by Terser ({@code Minifier}), but for those of WebJars that are so already. Whoever writes pages sees each source as a
 * file of its own instead ({@code Linker}): {@code X.vue} as the module {@code X.vue.js}, {@code X.js} with its imports rewritten.
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
