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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Publishers have a place in the tree of {@code tenancy}. */
@Singleton
final class PublishersInTheTree implements Publishers {
    /** As the table has room for. */
    private static final int LONGEST_NAME = 200;

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

    /**
     * Units above come before those in them, however they are written. What cannot be a unit of the registry is a word of the pack alone: an id or a name that is too long, units
     * that lie in each other.
     */
    private static List<Unit> units(EffectivePolicy pack) {
        Map<String, Unit> waiting = new LinkedHashMap<>();
        if (pack.document().get("vocabulary") instanceof Tree.Mapping vocabulary
                && vocabulary.get("units") instanceof Tree.Mapping named) {
            named.entries().forEach((id, tree) -> {
                if (tree instanceof Tree.Mapping unit && UnitCode.find(id).isPresent()) {
                    waiting.put(id, unit(id, unit, named.entries()));
                }
            });
        }
        waiting.values()
                .removeIf(unit ->
                        Math.max(unit.name().zh().length(), unit.name().en().length()) > LONGEST_NAME);
        Map<UnitCode, Unit> placed = new LinkedHashMap<>();
        boolean more = true;
        while (more) {
            more = waiting.values().removeIf(unit -> {
                boolean stands = unit.parent().isEmpty()
                        || placed.containsKey(unit.parent().get());
                if (stands) {
                    placed.put(unit.code(), unit);
                }
                return stands;
            });
        }
        return List.copyOf(placed.values());
    }

    private static Unit unit(String id, Tree.Mapping unit, Map<String, Tree> all) {
        String chinese = Optional.ofNullable(unit.text("zh")).orElse(id);
        Text name = new Text(chinese, Optional.ofNullable(unit.text("en")).orElse(chinese));
        Optional<UnitCode> parent = parent(unit).filter(all::containsKey).flatMap(UnitCode::find);
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
