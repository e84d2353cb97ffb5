package io.canbao.policypack.analysis.inspection;

import io.canbao.policypack.analysis.search.CaseSearch;
import io.canbao.policypack.data.PackData;
import io.canbao.policypack.finding.DeclaredNames;
import io.canbao.policypack.finding.Finding;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** A pack under analysis: its meaning, where its rows stand, and where findings go. */
public final class Inspection {

    /** What every condition may rest on. */
    private static final Set<String> WORDS = Set.of("tiers", "vocabulary", "facts", "define");

    /** What is said of an identity that a subsidy leaves out. */
    private static final Set<String> LEFT_OUT =
            Set.of(AnalysisPhrase.NO_SUBSIDY_IN.name(), AnalysisPhrase.CALLED_OTHERWISE.name());

    /** What is wanted of an amount that may stand for good all the same: a bound of a layer that it lies near. */
    private static final Set<String> STANDING =
            Set.of(AnalysisPhrase.AT_LEAST_LIMIT.name(), AnalysisPhrase.AT_MOST_LIMIT.name());

    /** What is said of the clauses and years that rows rest on, whatever their amounts are. */
    private static final Set<String> OF_SOURCES = Set.of(
            AnalysisPhrase.CLAUSE_APART.name(),
            AnalysisPhrase.CLAUSE_MISSING.name(),
            AnalysisPhrase.CLAUSE_TURNED.name(),
            AnalysisPhrase.CLAUSE_TWICE.name(),
            AnalysisPhrase.NAMES_ANOTHER_YEAR.name());

    private final Policy policy;
    private final PackData data;
    private final Tree.Mapping document;
    private final Rows rows;
    private final Findings findings;
    private final Set<String> broken = new LinkedHashSet<>();
    private final List<Mark> brokenPlaces = new ArrayList<>();

    /** Rows of the region that stand in another file than the pack. */
    private final Set<Rule> takenOver = Collections.newSetFromMap(new IdentityHashMap<>());

    /**
     * Begins an inspection.
     *
     * @param policy as far as it could be read
     * @param data what the pack holds beside its rules
     * @param document the effective pack, where findings find their places
     * @param findings what readers found, which decides what is {@link #whole}; receives what is found from now on
     */
    public Inspection(Policy policy, PackData data, Tree.Mapping document, Findings findings) {
        this.policy = policy;
        this.data = data;
        this.document = document;
        this.rows = new Rows(document);
        this.findings = findings;
        findings.all().stream()
                .filter(finding -> finding.severity() == Finding.Severity.FAULT)
                .forEach(finding -> {
                    broken.add(finding.path().split("[.\\[]", 2)[0]);
                    brokenPlaces.add(finding.mark());
                });
        Table.of(policy)
                .forEach(table -> table.rules().stream()
                        .filter(rule -> ofRegion(rule) && !own(rows.mark(table.section(), rule.id())))
                        .forEach(takenOver::add));
    }

    /** The policy, as far as it could be read. */
    public Policy policy() {
        return policy;
    }

    /** What the pack holds beside its rules. */
    public PackData data() {
        return data;
    }

    /** The effective pack, as rows with their places. */
    public Tree.Mapping document() {
        return document;
    }

    /** Where the rows stand. */
    public Rows rows() {
        return rows;
    }

    /** Whether residents are served from the pack as it is, and not only from packs below it. */
    public boolean county() {
        return "county".equals(document.text("level")) || document.get("serves") != null;
    }

    /** Where the pack begins. */
    public Mark mark() {
        return document.mark();
    }

    /** Whether sections, and the words that all of them use, were read without a fault. */
    public boolean whole(String... sections) {
        return broken.stream().noneMatch(WORDS::contains)
                && List.of(sections).stream().noneMatch(broken::contains);
    }

    /** Whether a row is the pack's own, and not one that it takes over from another layer or from the region's own earlier pack. */
    public boolean own(Rule rule) {
        return ofRegion(rule) && !takenOver.contains(rule);
    }

    /** Whether a row is one that the region takes over from its own earlier pack. */
    public boolean takenOver(Rule rule) {
        return takenOver.contains(rule);
    }

    /** Whether a row is the region's, be it from its own earlier pack: what it answers is for this year's pack to mend. */
    public boolean ofRegion(Rule rule) {
        return rule.head().layer().equals(policy.region());
    }

    /** Whether something stands in the pack's own file. */
    public boolean own(Mark mark) {
        return mark.file().equals(mark().file());
    }

    /** Whether a bound is the pack's own. */
    public boolean ownLimit(String id) {
        return policy.tables().limits().stream().anyMatch(limit -> limit.id().equals(id) && own(limit));
    }

    /** What findings call a tier, group, category or another word. */
    public Object named(String id) {
        return DeclaredNames.of(policy.vocabulary(), id);
    }

    /** That one of the open windows is entered. */
    public Condition anyWindow() {
        return new Condition.EntryIs(policy.tables().windows().stream()
                .filter(Rule.Open.class::isInstance)
                .map(Rule::id)
                .collect(Collectors.toSet()));
    }

    /** A new search for a case that the policy can tell from others. */
    public CaseSearch search() {
        return new CaseSearch(policy);
    }

    /** Whether anything so far is a fault. */
    public boolean faulty() {
        return findings.faulty();
    }

    /** Whether something about a row is a fault already. */
    public boolean faulty(String section, Rule rule) {
        return findings.all().stream()
                .anyMatch(finding -> finding.severity() == Finding.Severity.FAULT
                        && finding.path().equals(path(section, rule)));
    }

    /** Whether a row of a section has a fault already. */
    public boolean faultyRows(String section) {
        return findings.all().stream()
                .anyMatch(finding -> finding.severity() == Finding.Severity.FAULT
                        && finding.path().startsWith(section + '['));
    }

    /** Whether anything about the rows of a section was found already. */
    public boolean reportedAbout(String section) {
        return reportedUnder(section + '[');
    }

    /**
     * Whether it is in doubt what the rows of a section come to: something was found about one of them, and not only that it misses a bound by a
     * little or rests on another clause. Such a warning may stand for good, and must not silence what else is wrong.
     */
    public boolean doubtful(String section) {
        return findings.all().stream()
                .filter(finding -> finding.severity() == Finding.Severity.FAULT
                        || (!STANDING.contains(finding.wanted().phrase().name())
                                && !OF_SOURCES.contains(finding.code())))
                .anyMatch(finding -> finding.path().startsWith(section + '[')
                        && finding.file().equals(mark().file()));
    }

    /** Whether anything was found already at places of the pack whose path begins so. */
    public boolean reportedUnder(String path) {
        return findings.all().stream()
                .anyMatch(finding ->
                        finding.path().startsWith(path) && finding.file().equals(mark().file()));
    }

    /** Where a row stands as it is written, with all of its branches. */
    public Mark wholeRow(String section, Rule rule) {
        return rows.find(section, rule.id())
                .filter(row -> Split.of(row).isPresent())
                .flatMap(row -> Optional.ofNullable(row.get("id")))
                .map(Tree::mark)
                .orElseGet(() -> rows.mark(section, rule.id()));
    }

    /** What a row is called where it is spoken of as a whole: without the value of the branch that it is. */
    public String name(String section, Rule rule) {
        return rows.find(section, rule.id()).flatMap(Split::of).map(Split::id).orElse(rule.id());
    }

    /** From the first of two rows to the last, if both stand in the pack. */
    public Mark between(String section, Rule one, Rule other) {
        Mark first = rows.mark(section, one.id());
        Mark last = rows.mark(section, other.id());
        return first.line() <= last.line() ? first.until(last) : last.until(first);
    }

    /** Whether anything about a row was found already. */
    public boolean reported(String section, Rule rule) {
        return findings.all().stream().anyMatch(finding -> finding.path().equals(path(section, rule)));
    }

    /** Whether anything about a row as it is written was found already, of whichever of its branches. */
    public boolean reportedOfWhole(String section, Rule rule) {
        String whole = section + '[' + name(section, rule);
        return reportedUnder(whole + ']') || reportedUnder(whole + '.');
    }

    /** The same, but for its branches that differ: which of them is wrong, the notice may tell. */
    public boolean reportedButForBranches(String section, Rule rule) {
        return findings.all().stream()
                .anyMatch(finding -> !finding.code().equals(AnalysisPhrase.ODD_BRANCH.name())
                        && isAbout(finding, section, rule)
                        && own(finding.mark()));
    }

    /** Whether a finding is about a row as it is written, or one of its branches. */
    public boolean isAbout(Finding finding, String section, Rule rule) {
        String whole = section + '[' + name(section, rule);
        return finding.path().startsWith(whole + ']') || finding.path().startsWith(whole + '.');
    }

    /** Whether it was found already that subsidies leave an identity out, in a tier or because a row names another one. */
    public boolean reportedWithout(String identity) {
        Object name = named(identity);
        return findings.all().stream()
                .filter(finding -> LEFT_OUT.contains(finding.code()))
                .anyMatch(finding -> finding.found().arguments().contains(name)
                        || finding.wanted().arguments().contains(name));
    }

    /** Whether anything about a row was found already that has to do with other rows, and not with newborns alone. */
    public boolean reportedOfRows(String section, Rule rule) {
        return findings.all().stream()
                .filter(finding -> !finding.code().equals(AnalysisPhrase.COVER_BEFORE_BIRTH.name()))
                .anyMatch(finding -> finding.path().equals(path(section, rule)));
    }

    /** Adds a fault of a row. */
    public void fault(String section, Rule rule, Wording found, Wording wanted) {
        findings.fault(place(section, rule.id()), path(section, rule), found, wanted);
    }

    /** Adds a fault of a row, at a place in it. */
    public void fault(String section, Rule rule, Mark mark, Wording found, Wording wanted) {
        findings.fault(mark, path(section, rule), found, wanted);
    }

    /** Adds a fault of a whole section. */
    public void fault(String section, Wording found, Wording wanted) {
        findings.fault(rows.mark(section), section, found, wanted);
    }

    /** Adds a warning about a row. */
    public void warn(String section, Rule rule, Wording found, Wording wanted) {
        warn(place(section, rule.id()), path(section, rule), found, wanted);
    }

    /** Where findings about a row stand: one of an earlier year cannot be mended where it stands, but where it is taken over. */
    public Mark place(String section, String id) {
        Mark mark = rows.mark(section, id);
        boolean ofAnotherYear =
                !own(mark) && takenOver.stream().anyMatch(rule -> rule.id().equals(id));
        return ofAnotherYear ? rows.mark("extends") : mark;
    }

    /** Adds a warning about any other place, unless something there could not be read: it is not known then what it says. */
    public void warn(Mark mark, String path, Wording found, Wording wanted) {
        boolean unread = brokenPlaces.stream()
                .anyMatch(place -> place.file().equals(mark.file())
                        && mark.line() <= place.line()
                        && place.line() <= mark.endLine());
        if (!unread) {
            findings.warn(mark, path, found, wanted);
        }
    }

    /** Adds a fault of any other place. */
    public void fault(Mark mark, String path, Wording found, Wording wanted) {
        findings.fault(mark, path, found, wanted);
    }

    private static String path(String section, Rule rule) {
        return section + '[' + rule.id() + ']';
    }
}
