/**
 * Questions, quotes, curves, comparisons and reimbursements over HTTP. Bodies are read and written by {@code policypack}, and the forms
 * and views here document them; but a comparison is answered as the view that it is described by.
 */
@NullMarked
package io.canbao.eligibility.web;

import org.jspecify.annotations.NullMarked;
