package io.canbao.policy;

import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AdmitPublished;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.RegionLevel;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.UnitKind;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Publishers have a place in the tree of {@code tenancy}. */
@Singleton
final class PublishersInTheTree implements Publishers {
    private final AdmitPublished admit;

    PublishersInTheTree(AdmitPublished admit) {
        this.admit = admit;
    }

    @Override
    public void takeIn(EffectivePolicy pack) {
        RegionLevel level = Optional.ofNullable(pack.document().text("level"))
                .flatMap(RegionLevel::find)
                .orElse(RegionLevel.PROVINCE);
        admit.admit(CountyCode.parse(pack.region()), level, pack.name(), units(pack));
    }

    @Override
    public Set<String> preparing() {
        return admit.unpublished().stream().map(CountyCode::value).collect(Collectors.toSet());
    }

    @Override
    public void inForce(String region) {
        admit.inForce(CountyCode.parse(region));
    }

    /** Units above come before those in them. */
    private static List<Unit> units(EffectivePolicy pack) {
        List<Unit> units = new ArrayList<>();
        if (pack.document().get("vocabulary") instanceof Tree.Mapping vocabulary
                && vocabulary.get("units") instanceof Tree.Mapping named) {
            named.entries().forEach((id, tree) -> {
                if (tree instanceof Tree.Mapping unit) {
                    units.add(unit(id, unit, named.entries()));
                }
            });
        }
        units.sort(Comparator.comparing(unit -> unit.parent().isPresent()));
        return units;
    }

    private static Unit unit(String id, Tree.Mapping unit, Map<String, Tree> all) {
        String chinese = Optional.ofNullable(unit.text("zh")).orElse(id);
        Text name = new Text(chinese, Optional.ofNullable(unit.text("en")).orElse(chinese));
        Optional<UnitCode> parent = parent(unit).filter(all::containsKey).map(UnitCode::new);
        return new Unit(new UnitCode(id), parent, kind(chinese, parent), name, 1);
    }

    private static Optional<String> parent(Tree.Mapping unit) {
        return unit.get("implies") instanceof Tree.Sequence implied
                        && !implied.items().isEmpty()
                        && implied.items().getFirst() instanceof Tree.Scalar first
                ? Optional.of(first.text())
                : Optional.empty();
    }

    /** A pack does not say what a unit is; the word at the end of its name does. */
    private static UnitKind kind(String name, Optional<UnitCode> parent) {
        if (name.endsWith("组")) {
            return UnitKind.TEAM;
        }
        if (name.endsWith("村") || name.endsWith("社区") || name.endsWith("居委会")) {
            return UnitKind.VILLAGE;
        }
        if (name.endsWith("学校") || name.endsWith("小学") || name.endsWith("中学") || name.endsWith("大学")) {
            return UnitKind.SCHOOL;
        }
        return parent.isPresent() ? UnitKind.VILLAGE : UnitKind.TOWN;
    }
}
