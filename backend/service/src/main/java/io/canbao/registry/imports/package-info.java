/**
 * Files that bring people, their identities and their years to the roll. A file is read once, when it comes; its rows are kept sealed, in chunks. A job checks
 * them and says what each would change; when somebody confirms, another job takes them in, chunk by chunk, each in one transaction with the count of what is done: whatever kills it, the
 * next chunk goes on where it ended, and nothing is taken in twice. A row is judged again when it is taken in, since the roll may have changed meanwhile.
 *
 * <p>What a kind of file says is a {@link io.canbao.registry.imports.ImportKind}: its columns, from which the template is made too, and what a row means for the roll. How a file is
 * written (encodings, workbooks, dates) is {@link io.canbao.registry.imports.TableFile}'s alone. An empty cell leaves the roll as it is.
 */
@NullMarked
package io.canbao.registry.imports;

import org.jspecify.annotations.NullMarked;
