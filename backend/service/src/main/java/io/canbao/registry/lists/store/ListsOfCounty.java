package io.canbao.registry.lists.store;

import io.canbao.registry.lists.BroughtLists;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.LeftBehind;
import jakarta.inject.Singleton;

/** What lists brought hangs on their imports, which stay behind as well. */
@Singleton
final class ListsOfCounty implements LeftBehind {
    private final BroughtLists lists;

    ListsOfCounty(BroughtLists lists) {
        this.lists = lists;
    }

    @Override
    public String name() {
        return "authority-lists";
    }

    @Override
    public long remove(CountyCode county) {
        return lists.removeAll(county);
    }
}
