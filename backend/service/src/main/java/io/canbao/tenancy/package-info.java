/**
 * Counties and the regions above them: their codes, and which tables they share. A county is a value that is passed to whatever reads or writes its rows;
 * there is no current tenant that could be forgotten or left over. Who may act for a county does not live here: see {@code identity}.
 */
@MayUse({"problem"})
@NullMarked
package io.canbao.tenancy;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
