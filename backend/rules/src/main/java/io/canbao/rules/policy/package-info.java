/** The policy language as values: closed grammars of conditions and expressions, and the rows of every table. How they are written in YAML is the reader's business. */
@NullMarked
package io.canbao.rules.policy;

import org.jspecify.annotations.NullMarked;
