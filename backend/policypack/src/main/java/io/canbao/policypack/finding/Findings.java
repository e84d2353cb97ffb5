package io.canbao.policypack.finding;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Collects findings, so that everything wrong with a file is said at once. */
public final class Findings {

    private static final int LONGEST = 400;

    /** How phrases about a word begin that nobody knows. */
    private static final String UNKNOWN = "UNKNOWN_";

    private static final String UNKNOWN_NAME = "UNKNOWN_NAME";

    /** How a gap between windows is closed: by other days of the rows beside it, which it names. */
    private static final Set<String> GAPS =
            Set.of("GAP_ENDS", "GAP_END", "GAP_BEGINNING", "END_OF_FEBRUARY", "FEBRUARY_ABOVE");

    private static final String TEXT_SAYS_DAY = "TEXT_SAYS_DAY";

    /** A branch that is far from another one, and a row that is not what the notice prints. */
    private static final String ODD_BRANCH = "ODD_BRANCH";

    private static final Set<String> PRINTED = Set.of("AS_PRINTED", "AS_PRINTED_OFTEN");

    /** Days of a row that are those of another year, whatever its text says of them. */
    private static final Set<String> A_YEAR_OFF = Set.of("DAYS_A_YEAR_EARLY", "DAYS_A_YEAR_LATE");

    /** An amount beside a bound, and a section whose rows are taken over since nothing stands in it. */
    private static final Set<String> OF_A_LIMIT = Set.of("AT_LEAST_LIMIT", "AT_MOST_LIMIT");

    private static final String EMPTY_SECTION = "EMPTY_SECTION";
    private static final String OLDER_LAYER = "OLDER_LAYER";

    /** Where a section stands twice, one of the two was to be another one. */
    private static final Set<String> MISSING_SECTIONS = Set.of("NO_WINDOW", "NO_FEE", "NO_FISCAL");

    /** A row that was meant for the place of an earlier one, and a text of that one. */
    private static final String BESIDE_LAST_YEARS = "BESIDE_LAST_YEARS";

    private static final String TEXT_OF_ANOTHER_YEAR = "TEXT_OF_ANOTHER_YEAR";

    private static final String WINDOWS = "windows";

    /** A kind of window that is misspelt where it is declared; whoever tests it as it is meant does not know it then. */
    private static final String UNUSUAL_KIND = "UNUSUAL_KIND";

    /** What is said of values that do not fit each other: it follows from a declaration of the wrong type. */
    private static final Set<String> OF_TYPES = Set.of("IN_A_FORMULA", "A_TEST_ON");

    /** A word that is declared twice may be declared once for another one. */
    private static final String KEY_TWICE = "KEY_TWICE";

    /** The sections that declare what the others name. */
    private static final Set<String> WORDS = Set.of("tiers", "vocabulary", "facts", "define", "sources", "assumptions");

    private final Set<Finding> all = new LinkedHashSet<>();

    /** What was said about which place: a row that is split says it for each of its parts. */
    private final Set<List<Object>> said = new HashSet<>();

    /**
     * Adds what makes a file unusable; what was said about the same place already is not said again.
     *
     * @param path place in the document, cut off where it is longer than anybody reads
     */
    public void fault(Mark mark, String path, Wording found, Wording wanted) {
        add(Finding.Severity.FAULT, mark, path, found, wanted);
    }

    /**
     * Adds what the author should see although the file can be used.
     *
     * @param path place in the document, cut off where it is longer than anybody reads
     */
    public void warn(Mark mark, String path, Wording found, Wording wanted) {
        add(Finding.Severity.WARNING, mark, path, found, wanted);
    }

    private void add(Finding.Severity severity, Mark mark, String path, Wording found, Wording wanted) {
        add(new Finding(severity, mark, shortened(path), found, wanted));
    }

    private void add(Finding finding) {
        if (said.add(List.of(finding.severity(), finding.mark(), finding.found(), finding.wanted()))) {
            all.add(finding);
        }
    }

    /** A path quotes its file, and a file may hold anything. */
    private static String shortened(String text) {
        return text.length() > LONGEST ? text.substring(0, LONGEST) + "…" : text;
    }

    /** Adds what was found elsewhere. */
    public void addAll(List<Finding> findings) {
        findings.forEach(this::add);
    }

    /** The findings about some files. */
    public List<Finding> of(Set<String> files) {
        return all.stream().filter(finding -> files.contains(finding.file())).toList();
    }

    /** Whether anything is a fault. */
    public boolean faulty() {
        return all.stream().anyMatch(finding -> finding.severity() == Finding.Severity.FAULT);
    }

    /** Everything found so far, in the order of finding. */
    public List<Finding> all() {
        return List.copyOf(all);
    }

    /**
     * What an author is told: everything found, but for what follows from something else. A word that nobody knows in several places of a
     * file is told once, at the first of them; where a declaration is wrong, the words that are not known are those it would declare.
     */
    public List<Finding> reported() {
        Map<List<Object>, List<Finding>> reported = new LinkedHashMap<>();
        List<Finding> declarations = all.stream().filter(Findings::aboutWords).toList();
        boolean windowsFaulty = all.stream()
                .anyMatch(finding -> finding.severity() == Finding.Severity.FAULT
                        && finding.path().startsWith(WINDOWS + '['));
        Set<Object> kinds = all.stream()
                .filter(finding -> finding.code().equals(UNUSUAL_KIND))
                .map(finding -> finding.found().arguments().getLast())
                .collect(Collectors.toSet());
        List<Finding> gaps = all.stream()
                .filter(finding -> GAPS.contains(finding.wanted().phrase().name()))
                .toList();
        all.stream()
                .filter(finding -> gaps.stream().noneMatch(gap -> isReasonOf(gap, finding)))
                .filter(finding -> all.stream()
                        .noneMatch(other ->
                                saysMore(other, finding) || isNoYaml(other, finding) || isOfOlderLayer(other, finding)))
                .filter(finding -> !unknown(finding) || !kinds.contains(word(finding)))
                .filter(finding -> declarations.stream().noneMatch(wrong -> restsOn(wrong, finding)))
                .filter(finding -> !windowsFaulty || !namesDayOfWindow(finding))
                .filter(finding -> !unknown(finding)
                        || aboutWords(finding)
                        || declarations.stream().noneMatch(wrong -> wouldDeclare(wrong, word(finding))))
                .forEach(finding -> reported.computeIfAbsent(cause(finding), _ -> new ArrayList<>())
                        .add(finding));
        return reported.values().stream()
                .map(same -> same.size() == 1 || !unknown(same.getFirst())
                        ? same.getFirst()
                        : same.getFirst().alsoIn(same.size() - 1))
                .toList();
    }

    /** Whether a day beside the one that the text says leaves the gap: what is told of the gap says which day is meant. */
    private static boolean isReasonOf(Finding gap, Finding finding) {
        return finding.code().equals(TEXT_SAYS_DAY)
                && gap.wanted().arguments().stream()
                        .anyMatch(row -> finding.path().equals(WINDOWS + '[' + row + ']'));
    }

    /**
     * Whether another finding has the same cause and says which row is meant: the notice prints what one of two branches should be, or an earlier row
     * with an old text was to be replaced.
     */
    private static boolean saysMore(Finding other, Finding finding) {
        String place = other.path();
        if (finding.code().equals(ODD_BRANCH)
                && PRINTED.contains(other.wanted().phrase().name())) {
            return place.equals(finding.path())
                    || place.endsWith("[" + finding.found().arguments().getLast() + ']');
        }
        if (MISSING_SECTIONS.contains(finding.code())) {
            return other.code().equals(KEY_TWICE) && other.file().equals(finding.file()) && place.matches("[a-z]+");
        }
        if (finding.code().equals(GeneralPhrase.NOTHING_BEHIND.name())) {
            return !other.equals(finding)
                    && place.equals(finding.path())
                    && other.file().equals(finding.file());
        }
        if (finding.code().equals(TEXT_SAYS_DAY)) {
            return place.equals(finding.path())
                    && A_YEAR_OFF.contains(other.wanted().phrase().name());
        }
        if (OF_A_LIMIT.contains(finding.wanted().phrase().name())) {
            return other.code().equals(EMPTY_SECTION) && finding.path().startsWith(place + '[');
        }
        return finding.code().equals(TEXT_OF_ANOTHER_YEAR)
                && other.code().equals(BESIDE_LAST_YEARS)
                && finding.path()
                        .startsWith(place.split("\\[", 2)[0]
                                + '['
                                + other.found().arguments().getLast()
                                + ']');
    }

    /** Whether something is taken over from a layer of another year by a slip: it is told at {@code extends}, where the layer is. */
    private static boolean isOfOlderLayer(Finding other, Finding finding) {
        return other.code().equals(OLDER_LAYER)
                && !other.equals(finding)
                && finding.severity() == Finding.Severity.WARNING
                && other.file().equals(finding.file())
                && (other.line() == finding.line() || finding.path().startsWith("printed["));
    }

    /** Whether the line of a finding cannot be read as it stands, so that its keys and values are others than are meant. */
    private static boolean isNoYaml(Finding other, Finding finding) {
        return other.path().isEmpty()
                && other.severity() == Finding.Severity.FAULT
                && !finding.path().isEmpty()
                && other.file().equals(finding.file())
                && other.line() == finding.line();
    }

    /** The names of the earlier rows for whose place others were meant that stand beside them. */
    public Set<String> toBeReplaced() {
        return all.stream()
                .filter(finding -> finding.code().equals(BESIDE_LAST_YEARS))
                .map(finding -> finding.found().arguments().getLast().toString())
                .collect(Collectors.toSet());
    }

    /** Whether a day of a window is not known, of which the window itself may tell why. */
    private static boolean namesDayOfWindow(Finding finding) {
        return Stream.concat(Stream.of(finding.found()), finding.found().arguments().stream())
                .anyMatch(said -> said instanceof Wording wording
                        && wording.phrase().name().equals(UNKNOWN_NAME)
                        && wording.arguments().getFirst().toString().startsWith(WINDOWS + '.'));
    }

    private static boolean unknown(Finding finding) {
        return finding.code().startsWith(UNKNOWN);
    }

    private static boolean aboutWords(Finding finding) {
        return finding.severity() == Finding.Severity.FAULT
                && WORDS.contains(finding.path().split("[.\\[]", 2)[0]);
    }

    private static String word(Finding finding) {
        List<Object> named = finding.found().arguments();
        return named.isEmpty() ? "" : String.valueOf(named.getLast());
    }

    /** Whether a declaration that is wrong is that of a word, or says one that is spelt nearly like it. */
    private static boolean wouldDeclare(Finding declaration, String word) {
        return declaration.code().equals(KEY_TWICE)
                || (unknown(declaration) && names(" " + declaration.wanted(), word))
                || List.of(declaration.path().split("[.\\[\\]]+")).contains(word)
                || !Nearest.to(word, Set.of(word(declaration))).isEmpty();
    }

    /** Whether values do not fit, or a value is not known, because a fact is declared as something else. */
    private static boolean restsOn(Finding declaration, Finding finding) {
        String[] place = declaration.path().split("\\.", -1);
        if (!place[0].equals("facts") || place.length < 2 || finding.path().startsWith("facts." + place[1])) {
            return false;
        }
        return OF_TYPES.contains(finding.code())
                ? finding.found().arguments().stream().anyMatch(said -> names(said, place[1]))
                : unknown(finding) && finding.path().endsWith('.' + place[1]);
    }

    private static boolean names(Object said, String word) {
        return ("-" + String.valueOf(said).replaceAll("[^\\w-]+", "--") + "-").contains("--" + word + "--");
    }

    private static List<Object> cause(Finding finding) {
        if (finding.path().isEmpty() && finding.severity() == Finding.Severity.FAULT) {
            return List.of(finding.file(), finding.line());
        }
        return unknown(finding)
                ? List.of(finding.severity(), finding.file(), word(finding), finding.wanted())
                : List.of(finding);
    }
}
