/**
 * Pairs of files that are likely of one person, since name and birth date are the same and the numbers are not: flagged once when one of them is written, never merged by
 * themselves. A person decides: merging lives in the registry, that they are two people is kept here.
 */
@NullMarked
package io.canbao.registry.duplicates;

import org.jspecify.annotations.NullMarked;
