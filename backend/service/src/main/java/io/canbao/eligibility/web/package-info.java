/** Questions, quotes, curves and reimbursements over HTTP. Bodies are read and written by {@code policypack}; the forms and views here document them. */
@NullMarked
package io.canbao.eligibility.web;

import org.jspecify.annotations.NullMarked;
