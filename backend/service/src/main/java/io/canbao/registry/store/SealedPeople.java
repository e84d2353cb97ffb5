package io.canbao.registry.store;

import io.canbao.secrets.KeyedHash;
import io.canbao.secrets.SealedBefore;
import io.canbao.secrets.SecretBox;
import io.canbao.tenancy.RegionTree;
import jakarta.inject.Singleton;
import java.util.Optional;
import java.util.function.BiPredicate;

/** Somebody on a roll, whose number is sealed with one key and found with the other. */
@Singleton
class SealedPeople implements SealedBefore {
    private final RegionTree tree;
    private final ResidentRows rows;

    SealedPeople(RegionTree tree, ResidentRows rows) {
        this.tree = tree;
        this.rows = rows;
    }

    @Override
    public Optional<BiPredicate<SecretBox, KeyedHash>> any() {
        return tree.codes().stream()
                .flatMap(county -> rows.findAfter(county, "", 1).stream())
                .findFirst()
                .map(row -> (box, hash) -> isRead(row, new SealedResidents(box, hash)));
    }

    private static boolean isRead(ResidentRow row, SealedResidents sealed) {
        try {
            return sealed.hash(sealed.open(row).particulars().papers()).equals(row.idHash());
        } catch (IllegalStateException sealedWithAnother) {
            return false;
        }
    }
}
