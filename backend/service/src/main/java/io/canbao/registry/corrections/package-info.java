/**
 * What people in the field propose to correct in somebody's file: name, birth date, unit, telephone, death. A proposal changes nothing; it keeps what the file said when it
 * was made, so that whoever keeps the roll sees where the file has become another one meanwhile, and accepts all of it, some of it or nothing. What is accepted is written as
 * every other correction is.
 */
@NullMarked
package io.canbao.registry.corrections;

import org.jspecify.annotations.NullMarked;
