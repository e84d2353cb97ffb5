package io.canbao.testkit.architecture.wrong.service.amounts;

record InexactAmount(double yuan) {}
