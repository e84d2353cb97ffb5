package io.canbao.imports.store;

import io.canbao.imports.Imports;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.LeftBehind;
import jakarta.inject.Singleton;

/** The files that were brought to a county: what they said is in its records. */
@Singleton
final class ImportsOfCounty implements LeftBehind {
    private final Imports imports;

    ImportsOfCounty(Imports imports) {
        this.imports = imports;
    }

    @Override
    public String name() {
        return "imports";
    }

    @Override
    public long remove(CountyCode county) {
        return imports.removeAll(county);
    }
}
