/** Bodies of questions in, bodies of answers out: the JSON of the HTTP contract. */
@NullMarked
package io.canbao.policypack.answer;

import org.jspecify.annotations.NullMarked;
