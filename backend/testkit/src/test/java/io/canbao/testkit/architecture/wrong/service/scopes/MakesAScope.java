package io.canbao.testkit.architecture.wrong.service.scopes;

import io.canbao.testkit.architecture.wrong.service.tenancy.CountyCode;
import io.canbao.testkit.architecture.wrong.service.tenancy.CountyScope;

class MakesAScope {
    /** Wrong. */
    CountyScope byHand(CountyCode county) {
        return new CountyScope(county);
    }

    CountyScope byName(CountyCode county) {
        return CountyScope.withoutSession(county);
    }
}
