package io.canbao.demo;

import io.canbao.registry.CoverYear;
import io.canbao.registry.HeldIdentity;
import io.canbao.registry.Resident;
import java.util.List;

/** A file of the demo: somebody with what they hold and held. */
record DemoFile(Resident resident, List<HeldIdentity> identities, List<CoverYear> years) {}
