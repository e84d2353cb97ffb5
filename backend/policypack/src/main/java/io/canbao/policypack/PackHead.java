package io.canbao.policypack;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Nearest;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.FilePhrase;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Text;
import java.text.Normalizer;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The first lines of a pack: the version of the language, and whose pack of which year it is. */
final class PackHead {

    /** What notices call the levels. */
    private static final Map<String, Text> LEVEL_NAMES = Map.of(
            "nation", Text.of("国"),
            "province", Text.of("省"),
            "municipality", Text.of("直辖市"),
            "prefecture", Text.of("市"),
            "county", Text.of("县"));

    private static final List<String> LEVELS = List.of("nation", "province", "municipality", "prefecture", "county");

    /** The code of a county that there is; invented regions have codes as they like. */
    private static final Pattern COUNTY_CODE = Pattern.compile("[1-8]\\d{4}[1-9]");

    private static final String PREFECTURE = "prefecture";
    private static final String REGION = "\\d{6}";
    private static final String YEAR = "20\\d\\d";
    private static final Pattern CODE_WITH_MORE = Pattern.compile("\\s*(" + REGION + ")(?:\\s*|\\.0|0{6})");
    private static final Pattern YEAR_WITH_MORE = Pattern.compile("\\s*(" + YEAR + ")\\s*(?:年|年度|\\.0|-01-01)\\s*");
    private static final Pattern FOLDER =
            Pattern.compile("(?:.*[/\\\\])?(" + REGION + ")(?:-[^/\\\\]*)?[/\\\\](" + YEAR + ")[/\\\\][^/\\\\]+");
    private static final int LAST_YEAR = 2099;

    private final Tree.Mapping document;
    private final String region;
    private final String year;
    private final Findings findings;

    private PackHead(Tree.Mapping document, Findings findings) {
        this.document = document;
        this.region = String.valueOf(document.text("region"));
        this.year = String.valueOf(document.text("year"));
        this.findings = findings;
    }

    /** Adds what is wrong with a pack's head. */
    static void check(Tree.Mapping document, Findings findings) {
        new PackHead(document, findings).check();
    }

    /** Which pack it is. One whose head is wrong is read all the same, under a name of its own, for its other faults. */
    static PackKey key(Tree.Mapping document) {
        return new PackHead(document, new Findings()).key();
    }

    /**
     * A pack with the year that it means, or its folder is of, where what it says is none: the year is told, and all that hangs on it is
     * read as it is meant.
     *
     * @return the pack itself where its year is one, or nobody can tell
     */
    static Tree.Mapping withMeantYear(Tree.Mapping document) {
        return new PackHead(document, new Findings())
                .meantYear()
                .map(year -> document.with("year", new Tree.Scalar(year, false, document.keyMark("year"))))
                .orElse(document);
    }

    private Optional<String> meantYear() {
        if (year.matches(YEAR)) {
            return Optional.empty();
        }
        Matcher written = YEAR_WITH_MORE.matcher(Normalizer.normalize(year, Normalizer.Form.NFKC));
        Matcher folder = FOLDER.matcher(document.mark().file());
        return written.matches()
                ? Optional.of(written.group(1))
                : folder.matches() ? Optional.of(folder.group(2)) : Optional.empty();
    }

    /** Whether a key is that of a pack with a right head. */
    static boolean named(PackKey key) {
        return key.region().matches(REGION);
    }

    private PackKey key() {
        boolean named = region.matches(REGION) && year.matches(YEAR);
        return new PackKey(
                named ? region : document.mark().file() + ':' + region,
                year.matches(YEAR) ? Integer.parseInt(year) : LAST_YEAR);
    }

    private void check() {
        if (!"1".equals(document.text("canbao"))) {
            findings.fault(at("canbao"), "canbao", shown("canbao"), FilePhrase.LANGUAGE_VERSION.of());
        }
        if (!region.matches(REGION)) {
            Matcher code = CODE_WITH_MORE.matcher(Normalizer.normalize(region, Normalizer.Form.NFKC));
            findings.fault(
                    at("region"),
                    "region",
                    shown("region"),
                    code.matches() ? GeneralPhrase.WRITE.of('"' + code.group(1) + '"') : FilePhrase.REGION_CODE.of());
        }
        if (!year.matches(YEAR)) {
            findings.fault(
                    at("year"),
                    "year",
                    shown("year"),
                    meantYear().map(GeneralPhrase.WRITE::of).orElseGet(FilePhrase.INSURANCE_YEAR::of));
        }
        checkFolder();
        String level = document.text("level");
        if (level == null || !LEVELS.contains(level)) {
            findings.fault(
                    at("level"),
                    "level",
                    shown("level"),
                    Nearest.wanted(
                            likeCounties(String.valueOf(level)), LEVELS, LEVEL_NAMES, GeneralPhrase.ONE_OF.of(LEVELS)));
        }
        if (PREFECTURE.equals(level) && COUNTY_CODE.matcher(region).matches()) {
            findings.warn(
                    at("level"),
                    "level",
                    FilePhrase.LEVEL_OF_ANOTHER_CODE.of(Nearest.shown(PREFECTURE, LEVEL_NAMES.get(PREFECTURE)), region),
                    FilePhrase.LEVEL_OR_CODE.of("county"));
        }
        if (!layersNamed()) {
            findings.fault(at("extends"), "extends", FilePhrase.LIST_OR_MAPPING.of(), FilePhrase.LAYER_NAMES.of());
        }
        checkLayersOnce();
        if (document.get("name") == null) {
            findings.fault(document.mark(), "name", GeneralPhrase.NOTHING.of(), FilePhrase.REGION_NAME.of());
        }
    }

    /** A district is a county, too. */
    private static String likeCounties(String level) {
        return level.replaceAll("[区旗]$", "县");
    }

    private boolean layersNamed() {
        return switch (document.get("extends")) {
            case Tree.Scalar _ -> true;
            case Tree.Sequence layers -> layers.items().stream().allMatch(Tree.Scalar.class::isInstance);
            case Tree.Mapping _ -> false;
            case null -> true;
        };
    }

    /** The first one that is named again is told, and that there are too many. */
    private void checkLayersOnce() {
        if (!(document.get("extends") instanceof Tree.Sequence layers)) {
            return;
        }
        List<Tree> named = layers.items();
        Set<String> seen = new HashSet<>();
        named.stream()
                .filter(layer -> layer instanceof Tree.Scalar scalar && !seen.add(scalar.text()))
                .findFirst()
                .ifPresent(layer -> findings.fault(
                        layer.mark(),
                        "extends",
                        FilePhrase.LAYER_TWICE.of(((Tree.Scalar) layer).text()),
                        FilePhrase.ONCE_A_LAYER.of()));
        if (seen.size() > LayerOrder.MOST_LAYERS) {
            findings.fault(
                    named.get(LayerOrder.MOST_LAYERS).mark(),
                    "extends",
                    FilePhrase.LAYERS_NAMED.of(seen.size()),
                    FilePhrase.MOST_LAYERS.of(LayerOrder.MOST_LAYERS));
        }
    }

    /** Whether a pack's folder is that of another region or year, which is told: where there is a pack already, that is why. */
    static boolean inFolderOfAnother(Tree.Mapping document) {
        Findings found = new Findings();
        new PackHead(document, found).checkFolder();
        return found.faulty();
    }

    /** A pack in a folder {@code CODE-NAME/YEAR} is of that region and year. */
    private void checkFolder() {
        Matcher folder = FOLDER.matcher(document.mark().file());
        if (folder.matches()) {
            if (region.matches(REGION) && !region.equals(folder.group(1))) {
                findings.fault(
                        at("region"),
                        "region",
                        GeneralPhrase.TEXT.of(region),
                        FilePhrase.AS_ITS_FOLDER.of(folder.group(1)));
            }
            if (year.matches(YEAR) && !year.equals(folder.group(2))) {
                findings.fault(
                        at("year"), "year", GeneralPhrase.TEXT.of(year), FilePhrase.AS_ITS_FOLDER.of(folder.group(2)));
            }
        }
    }

    private Mark at(String key) {
        return document.entries().getOrDefault(key, document).mark();
    }

    private Wording shown(String key) {
        String text = document.text(key);
        return text == null
                ? (document.get(key) == null ? GeneralPhrase.NOTHING.of() : FilePhrase.LIST_OR_MAPPING.of())
                : GeneralPhrase.TEXT.of(text);
    }
}
