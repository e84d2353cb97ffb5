package io.canbao.testkit.architecture.wrong.service.queries;

import io.canbao.testkit.architecture.wrong.service.tenancy.CountyCode;

record ResidentId(CountyCode countyCode, String number) {}
