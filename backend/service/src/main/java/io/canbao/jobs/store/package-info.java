/** Long jobs in the database. */
@NullMarked
package io.canbao.jobs.store;

import org.jspecify.annotations.NullMarked;
