package io.canbao.testkit.architecture.wrong.service.registry;

import io.canbao.testkit.architecture.wrong.service.payment.internal.Ledger;

record ReachesInside(Ledger ledger) {}
