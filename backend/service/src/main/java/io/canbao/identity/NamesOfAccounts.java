package io.canbao.identity;

import io.canbao.audit.ActorNames;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.util.Map;

/** Tells whoever reads the trail what the people in it are called. */
@Singleton
final class NamesOfAccounts implements ActorNames {
    private final Users users;

    NamesOfAccounts(Users users) {
        this.users = users;
    }

    @Override
    public Map<String, String> of(CountyCode county) {
        return users.names(county);
    }
}
