/**
 * Files that people bring, whatever they say. A file is read once, when it comes; its rows are kept sealed, in chunks. A job checks them and says what each would change; when somebody
 * confirms, another job takes them in, chunk by chunk, each in one transaction with the count of what is done: whatever kills it, the next chunk goes on where it ended, and nothing is
 * taken in twice. A row is judged again when it is taken in, since the county may have changed meanwhile.
 *
 * <p>What a kind of file says is a {@link io.canbao.imports.ImportKind}, which the capability offers that keeps what the rows are about: its columns, from which the template is made
 * too, who brings it, and what a row means. People, identities and years live in {@code registry}, units in {@code administration}, payments in {@code payment}. How a file is written
 * (encodings, workbooks, dates) is {@link io.canbao.imports.TableFile}'s alone.
 */
@MayUse({"tenancy", "audit", "secrets", "identity", "jobs", "http", "problem", "language", "request"})
@NullMarked
package io.canbao.imports;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
