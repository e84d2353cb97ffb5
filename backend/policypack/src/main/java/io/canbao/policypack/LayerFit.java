package io.canbao.policypack;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.reader.LayerSources;
import io.canbao.policypack.tree.FilePhrase;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.WrittenDays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Whether the layers that a pack stands on fit it: their years, what they bring of another year, and the region that the pack lies in. */
final class LayerFit {

    /** A layer has rows of hundreds of days at most; whoever reads a finding needs a few. */
    private static final int SHOWN = 8;

    private static final Pattern ISO_DAY = Pattern.compile("\\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\\d|3[01])");

    private final PackKey key;
    private final List<Tree.Mapping> layers;
    private final Collection<PackKey> known;
    private final Tree.Mapping document;
    private final Findings findings;

    private LayerFit(
            PackKey key,
            List<Tree.Mapping> layers,
            Collection<PackKey> known,
            Tree.Mapping document,
            Findings findings) {
        this.key = key;
        this.layers = layers;
        this.known = known;
        this.document = document;
        this.findings = findings;
    }

    /**
     * Adds a warning for layers of another year, for the fixed days that they bring, and for a code that does not lie in a layer.
     *
     * @param layers
     *            those that the pack stands on as they were read, the topmost first, without the pack itself
     * @param known
     *            every pack that is there
     * @param document
     *            the effective pack
     */
    static void inspect(
            PackKey key,
            List<Tree.Mapping> layers,
            Collection<PackKey> known,
            Tree.Mapping document,
            Findings findings) {
        if (PackHead.named(key)) {
            LayerFit fit = new LayerFit(key, layers, known, document, findings);
            fit.years();
            fit.codes();
            fit.sources();
        }
    }

    /** Adds a warning for documents of another year that rows still rest on, once it is known which rows are to be replaced. */
    static void documents(PackKey key, List<Tree.Mapping> layers, Tree.Mapping document, Findings findings) {
        List<Tree.Mapping> others = ofOtherYears(key, layers);
        if (PackHead.named(key) && !others.isEmpty()) {
            LayerTexts.documents(key, others, document, findings);
        }
    }

    private static List<Tree.Mapping> ofOtherYears(PackKey key, List<Tree.Mapping> layers) {
        return layers.stream()
                .filter(layer -> !Integer.toString(key.year()).equals(layer.text("year")))
                .toList();
    }

    private void years() {
        List<Tree.Mapping> others = ofOtherYears(key, layers);
        if (others.isEmpty()) {
            return;
        }
        Optional<Tree.Mapping> older = older(others);
        if (older.isPresent()) {
            findings.warn(
                    mark("extends"),
                    "extends",
                    FilePhrase.OLDER_LAYER.of(named(older.get()), key.year()),
                    FilePhrase.LAYER_OF_ITS_YEAR.of(older.get().text("region") + "/" + key.year()));
            return;
        }
        names(others, true, FilePhrase.OWN_OF_ANOTHER_YEAR, FilePhrase.LOOK_AT_ALL_OF_IT.of());
        names(
                others,
                false,
                FilePhrase.LAYER_OF_ANOTHER_YEAR,
                FilePhrase.LAYER_OF_THE_YEAR.of(Integer.toString(key.year())));
        Set<String> files = others.stream().map(layer -> layer.mark().file()).collect(Collectors.toSet());
        Map<String, Set<String>> days = new TreeMap<>();
        document.entries().forEach((section, table) -> collect(section, table, files, days));
        if (!days.isEmpty()) {
            findings.warn(
                    mark("extends"),
                    "extends",
                    FilePhrase.DAYS_OF_ANOTHER_YEAR.of(days.entrySet().stream()
                            .limit(SHOWN)
                            .map(row -> row.getKey() + " " + String.join(" ", row.getValue()))
                            .toList()),
                    FilePhrase.DAYS_OF_THE_YEAR.of());
        }
        LayerTexts.inspect(key, others, document, findings);
        LayerTables.inspect(key, others, document, findings);
    }

    /** The nearest layer above the region of which there is a pack of the year, too. */
    private Optional<Tree.Mapping> older(List<Tree.Mapping> others) {
        return others.reversed().stream()
                .filter(layer -> !key.region().equals(layer.text("region"))
                        && known.contains(new PackKey(String.valueOf(layer.text("region")), key.year())))
                .findFirst();
    }

    /** Names the packs of another year that are the region's own ones, or those of the layers above it. */
    private void names(List<Tree.Mapping> others, boolean own, FilePhrase found, Wording wanted) {
        List<String> names = others.stream()
                .filter(layer -> own == key.region().equals(layer.text("region")))
                .map(LayerFit::named)
                .toList();
        if (!names.isEmpty()) {
            findings.warn(mark("extends"), "extends", found.of(names), wanted);
        }
    }

    /** The fixed days of the rows and definitions that stand in some files. */
    private static void collect(String section, Tree table, Set<String> files, Map<String, Set<String>> days) {
        switch (table) {
            case Tree.Mapping mapping
            when mapping.get("rows") instanceof Tree.Sequence rows -> collect(section, rows, files, days);
            case Tree.Mapping mapping
            when section.equals("define") ->
                mapping.entries().forEach((name, value) -> note(section + '[' + name + ']', value, files, days));
            case Tree.Sequence items ->
                items.items().forEach(item -> {
                    if (item instanceof Tree.Mapping row && row.get("rows") != null) {
                        collect(section, row, files, days);
                    } else if (item instanceof Tree.Mapping row && row.text("layer") != null) {
                        note(section + '[' + row.text("id") + ']', row, files, days);
                    }
                });
            case Tree.Mapping _, Tree.Scalar _ -> {}
        }
    }

    private static void note(String place, Tree row, Set<String> files, Map<String, Set<String>> days) {
        if (files.contains(row.mark().file())) {
            Set<String> found = WrittenDays.of(row);
            if (!found.isEmpty()) {
                days.put(place, found);
            }
        }
    }

    private void codes() {
        layers.stream()
                .filter(layer -> !"nation".equals(layer.text("level")))
                .filter(layer -> !province(layer).equals(key.region().substring(0, 2)))
                .findFirst()
                .ifPresent(layer -> findings.warn(
                        mark("region"),
                        "region",
                        FilePhrase.CODE_BELOW_ANOTHER.of(key.region(), named(layer)),
                        FilePhrase.CODE_BELOW.of(province(layer))));
    }

    /** A document that a layer names, too, is the same one: it was issued on one day. */
    private void sources() {
        LayerSources.sources(document).forEach((id, source) -> {
            if (source instanceof Tree.Mapping own && own.text("issued") != null && isOwn(own)) {
                layers.stream()
                        .flatMap(layer -> LayerSources.sources(layer).values().stream())
                        .filter(other -> other instanceof Tree.Mapping upper
                                && upper.text("issued") != null
                                && String.valueOf(upper.text("document")).equals(own.text("document"))
                                && isSlipOf(own.text("issued"), upper.text("issued")))
                        .findFirst()
                        .ifPresent(other -> findings.warn(
                                own.entries().getOrDefault("issued", own).mark(),
                                "sources." + id + ".issued",
                                FilePhrase.ANOTHER_DAY_OF_ISSUE.of(String.valueOf(own.text("issued"))),
                                FilePhrase.DAY_OF_ISSUE_THERE.of(
                                        String.valueOf(((Tree.Mapping) other).text("issued")),
                                        other.mark().file(),
                                        other.mark().line())));
            }
        });
    }

    /** Another day of one year: another year is told by what the document is for. */
    private static boolean isSlipOf(@Nullable String day, @Nullable String other) {
        return day != null
                && other != null
                && ISO_DAY.matcher(day).matches()
                && !day.equals(other)
                && day.substring(0, 4).equals(other.substring(0, 4));
    }

    private boolean isOwn(Tree.Mapping source) {
        return source.mark().file().equals(document.mark().file());
    }

    private static String province(Tree.Mapping layer) {
        String region = String.valueOf(layer.text("region"));
        return region.substring(0, Math.min(2, region.length()));
    }

    /** How other packs name a layer, {@code 990501/2025}. */
    static String named(Tree.Mapping layer) {
        return layer.text("region") + "/" + layer.text("year");
    }

    private Mark mark(String entry) {
        return document.entries().getOrDefault(entry, document).mark();
    }
}
