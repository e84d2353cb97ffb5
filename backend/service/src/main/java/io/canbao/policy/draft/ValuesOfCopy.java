package io.canbao.policy.draft;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.canbao.policy.PolicyVersions;
import io.canbao.policy.draft.CopiedValue.State;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.rollover.CopiedPack;
import io.canbao.policypack.rollover.DatedValues;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.RegionLevel;
import io.canbao.tenancy.RegionTree;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/** What became of the amounts and days that came with the copy that a draft began as. */
@Singleton
public class ValuesOfCopy {
    private static final int REMEMBERED = 100;
    private static final Pattern NUMBER = Pattern.compile("\\d+(\\.\\d+)?");
    private static final Pattern NAME = Pattern.compile("\\[[^\\]]*\\]");

    private final PolicyVersions versions;
    private final Confirmations confirmations;
    private final RegionTree regions;

    /** What is copied of a version never changes; counting values of all years would read its text again and again. */
    private final Cache<Copy, Map<String, String>> copied =
            Caffeine.newBuilder().maximumSize(REMEMBERED).build();

    ValuesOfCopy(PolicyVersions versions, Confirmations confirmations, RegionTree regions) {
        this.versions = versions;
        this.confirmations = confirmations;
        this.regions = regions;
    }

    /**
     * What was copied into whose draft.
     *
     * @param year of the draft
     */
    private record Copy(CopiedFrom from, String region, int year) {
        boolean own() {
            return from.region().equals(region);
        }
    }

    /** The values in the order in which they stood; empty for a draft that began otherwise, and for a correction of the same region's same year. */
    public List<CopiedValue> of(Draft draft) {
        String region = draft.writing().region().value();
        int year = draft.writing().year();
        Optional<Copy> copy = draft.writing().ground().copied().map(from -> new Copy(from, region, year));
        if (copy.filter(made -> !made.own() || made.from().year() != year).isEmpty()) {
            return List.of();
        }
        Map<String, Confirmation> confirmed = new HashMap<>();
        confirmations
                .list(draft.writing().region(), year)
                .forEach(confirmation -> confirmed.put(confirmation.path(), confirmation));
        Map<String, String> before = copied.get(copy.get(), this::read);
        Map<String, String> now = dated(
                copy.get(),
                LayersInForce.file(region, year, draft.writing().text().source()));
        Map<String, String> added = new LinkedHashMap<>(now);
        added.keySet().removeAll(before.keySet());
        List<CopiedValue> values = new ArrayList<>();
        before.forEach((path, value) -> {
            Optional<Standing> there = Optional.ofNullable(now.get(path))
                    .map(held -> new Standing(path, held))
                    .or(() -> renamed(path, value, added));
            there.ifPresent(standing -> added.remove(standing.path()));
            values.add(there.map(standing -> value(standing, value, confirmed))
                    .orElseGet(() -> new CopiedValue(path, value, State.ENDED, Optional.empty())));
        });
        return values;
    }

    /** A value where it stands in the draft. */
    private record Standing(String path, String value) {}

    /** Where the same value stands now: a row that is only called otherwise has not ended. */
    private static Optional<Standing> renamed(String path, String value, Map<String, String> added) {
        String place = NAME.matcher(path).replaceAll("[]");
        return added.entrySet().stream()
                .filter(entry -> entry.getValue().equals(value)
                        && NAME.matcher(entry.getKey()).replaceAll("[]").equals(place))
                .map(entry -> new Standing(entry.getKey(), value))
                .findFirst();
    }

    private static CopiedValue value(Standing now, String before, Map<String, Confirmation> confirmed) {
        if (!isSame(now.value(), before)) {
            return new CopiedValue(now.path(), now.value(), State.CHANGED, Optional.empty());
        }
        Optional<Confirmation> confirmation = Optional.ofNullable(confirmed.get(now.path()));
        return new CopiedValue(
                now.path(), now.value(), confirmation.isPresent() ? State.CONFIRMED : State.UNCONFIRMED, confirmation);
    }

    /** Whoever writes 0500.00 for 500.00 has changed nothing. */
    private static boolean isSame(String one, String other) {
        return one.equals(other)
                || (NUMBER.matcher(one).matches()
                        && NUMBER.matcher(other).matches()
                        && new BigDecimal(one).compareTo(new BigDecimal(other)) == 0);
    }

    private Map<String, String> read(Copy copy) {
        CopiedFrom from = copy.from();
        return versions.find(from.region(), from.year(), from.version())
                .flatMap(version -> versions.getProvenance(version).source())
                .map(source -> LayersInForce.file(from.region(), from.year(), source))
                .map(file -> copy.own() ? file : LayersInForce.file(copy.region(), copy.year(), ofAnother(file, copy)))
                .map(file -> dated(copy, file))
                .orElse(Map.of());
    }

    /** What of another region's pack was copied: nobody has to say anything about the rest. */
    private static String ofAnother(PackFile from, Copy copy) {
        return CopiedPack.of(
                from, copy.region(), RegionLevel.COUNTY.code(), Text.of(copy.region()), copy.year(), ""); // whoever's
    }

    /** Another region's documents are looked at, too, and where its places are named. */
    private Map<String, String> dated(Copy copy, PackFile pack) {
        return copy.own()
                ? DatedValues.of(pack)
                : DatedValues.ofAnother(
                        pack, PlacesOfOrigin.of(regions, copy.from().region(), copy.region()));
    }
}
