/**
 * The administrative tree, the counties in it that are tenants, their units; and what says for which county something is done, by whom and as what
 * ({@link io.canbao.tenancy.CountyScope}, made in {@code identity} from a session, and {@link io.canbao.tenancy.AllowedTo}). Everything else stands on
 * these words, so they live at the bottom. Layers above counties and the nation have people and a trail as counties have; their code stands where a
 * county's does, and they see no county's rows by it.
 *
 * <p>A region that publishes is taken into the tree with that ({@link io.canbao.tenancy.AdmitPublished}); bringing a county aboard on purpose,
 * suspending it and describing it is done in {@code administration}. Who somebody is lives in {@code identity}.
 */
@MayUse({"problem"})
@NullMarked
package io.canbao.tenancy;

import io.canbao.MayUse;
import org.jspecify.annotations.NullMarked;
