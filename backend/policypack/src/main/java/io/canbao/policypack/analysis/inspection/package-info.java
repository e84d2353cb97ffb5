/**
 * What every check is handed: the pack under inspection with the places of its rows and the way for findings, its tables, what a
 * row sets, a walk through conditions and values, and what these come to while only tier and group are known. No check is here.
 */
@NullMarked
package io.canbao.policypack.analysis.inspection;

import org.jspecify.annotations.NullMarked;
