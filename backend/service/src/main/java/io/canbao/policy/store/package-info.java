/** Published versions in the database. Only the capability's root knows of it. */
@NullMarked
package io.canbao.policy.store;

import org.jspecify.annotations.NullMarked;
