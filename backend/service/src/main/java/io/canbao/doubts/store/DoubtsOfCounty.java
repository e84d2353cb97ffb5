package io.canbao.doubts.store;

import io.canbao.doubts.Doubts;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.LeftBehind;
import jakarta.inject.Singleton;

/** The doubts of a county: they are about answers of this platform and forgotten soon. */
@Singleton
final class DoubtsOfCounty implements LeftBehind {
    private final Doubts doubts;

    DoubtsOfCounty(Doubts doubts) {
        this.doubts = doubts;
    }

    @Override
    public String name() {
        return "doubts";
    }

    @Override
    public long remove(CountyCode county) {
        return doubts.removeAll(county);
    }
}
