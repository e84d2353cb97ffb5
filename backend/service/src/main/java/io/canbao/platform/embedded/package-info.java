/**
 * The embedded database's file: that a commit is in it before it is answered, and that nothing is served from one that lost what only
 * grows: published versions, lines of the trail, payments, receipts, postings. H2 takes a file that was cut for an older state of itself, and an empty one for a new database; so a witness is kept
 * beside the file, and a start compares. A file whose first start did not come to its end is begun anew. What is in the database lives in the capabilities; a database server keeps its files itself.
 */
@NullMarked
package io.canbao.platform.embedded;

import org.jspecify.annotations.NullMarked;
