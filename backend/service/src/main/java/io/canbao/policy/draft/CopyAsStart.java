package io.canbao.policy.draft;

import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.StartingPoint;
import jakarta.inject.Singleton;

/** Lets a county that comes aboard begin with what another one published. Nothing of it holds until people of the county have confirmed it. */
@Singleton
final class CopyAsStart implements StartingPoint {
    private final RollOver rollOver;

    CopyAsStart(RollOver rollOver) {
        this.rollOver = rollOver;
    }

    @Override
    public boolean isOffered(Copied pack) {
        return rollOver.isOffered(pack.county(), pack.year());
    }

    @Override
    public void copy(CountyScope by, int year, Copied pack) {
        rollOver.copy(by, year, pack.county(), pack.year());
    }
}
