package io.canbao.testkit.architecture.wrong.service.registry;

import io.canbao.testkit.architecture.wrong.service.payment.Payments;

record AsksAtTheRoot(Payments payments) {}
