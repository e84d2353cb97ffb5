package io.canbao.identity.web;

import io.canbao.identity.Account;
import io.canbao.identity.SignInSettings;
import io.canbao.tenancy.Counties;
import io.canbao.tenancy.RegionTree;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** Tells people who they are here. */
@Singleton
final class Introduction {
    private final RegionTree regions;
    private final Counties counties;
    private final SignInSettings settings;

    Introduction(RegionTree regions, Counties counties, SignInSettings settings) {
        this.regions = regions;
        this.counties = counties;
        this.settings = settings;
    }

    /** Whom an invitation is for. */
    InvitedPersonView invited(Account account) {
        return InvitedPersonView.of(account, regions);
    }

    /** @param csrf of a browser's session; null for programs */
    MeView of(Account account, @Nullable String csrf) {
        return MeView.of(account, regions, counties, settings.secondFactorUntil(account), csrf);
    }
}
