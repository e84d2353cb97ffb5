package io.canbao.policypack.analysis.year;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Source;
import java.time.LocalDate;
import java.time.Month;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Documents whose years do not fit: issued when the insurance year had begun, in another year than their number says, or for another year than
 * their title does. A notice says before what the year will cost, and its number stands in brackets of its own: 〔2025〕.
 */
public final class SourceYears {

    private static final Pattern NUMBER = Pattern.compile("[〔\\[（(［【](20\\d\\d)[〕\\]）)］】]|(20\\d\\d)年(?=第?\\d+号)");

    /** What stands around the year of a number where the brackets of documents were not at hand. */
    private static final Pattern OTHER_BRACKETS = Pattern.compile("[\\[（(［【](20\\d\\d)[\\]）)］】](?=\\s*第?\\d+号)");

    /** The insurance year in a title; a span of years is that of a plan. */
    private static final Pattern TITLE = Pattern.compile("(?<![—–~～至-])(20\\d\\d)年度");

    private final Inspection pack;
    private final Source source;
    private final Mark place;
    private final String path;

    private SourceYears(Inspection pack, Source source, Mark place, String id) {
        this.pack = pack;
        this.source = source;
        this.place = place;
        this.path = "sources." + id;
    }

    /** Adds a warning for each of the pack's own documents, about the first of these. */
    public static void inspect(Inspection pack) {
        if (pack.document().get("sources") instanceof Tree.Mapping sources) {
            sources.entries().forEach((id, place) -> {
                Source source = pack.policy().sources().documents().get(id);
                if (source != null && pack.own(place.mark())) {
                    new SourceYears(pack, source, place.mark(), id).inspect(id);
                }
            });
        }
    }

    /** One slip is told once. */
    private void inspect(String id) {
        if (!brackets() && !issuedInTheYear() && !numbered() && !titled()) {
            forAnotherYear(id);
        }
    }

    private boolean brackets() {
        Matcher brackets = OTHER_BRACKETS.matcher(source.document());
        return brackets.find()
                && warn(
                        AnalysisPhrase.NUMBER_BRACKETS.of(brackets.group()),
                        GeneralPhrase.MEANT.of('〔' + brackets.group(1) + '〕'));
    }

    private boolean issuedInTheYear() {
        LocalDate start = LocalDate.of(pack.policy().year(), 1, 1);
        LocalDate issued = source.issuedOn();
        return issued != null
                && !issued.isBefore(start)
                && warn(AnalysisPhrase.ISSUED_IN_YEAR.of(issued), AnalysisPhrase.ISSUED_BEFORE.of(start));
    }

    /** The number of a document names the year in which it was issued; what is signed in December may come out in January. */
    private boolean numbered() {
        LocalDate issued = source.issuedOn();
        OptionalInt number = year(NUMBER, source.document());
        if (issued == null || number.isEmpty()) {
            return false;
        }
        int after = issued.getYear() - number.getAsInt();
        boolean signedInDecember = after == 1 && issued.getMonth() == Month.JANUARY;
        return after != 0
                && !signedInDecember
                && warn(
                        AnalysisPhrase.ISSUED_OTHERWISE.of(issued, source.document()),
                        AnalysisPhrase.YEAR_OF_NUMBER.of(
                                Integer.toString(number.getAsInt()), Integer.toString(issued.getYear())));
    }

    /** A notice comes out in the year before the one that it is for, at the latest in its January. */
    private boolean titled() {
        OptionalInt title = titleYear(source);
        OptionalInt number = year(NUMBER, source.document());
        LocalDate day = source.issuedOn();
        if (title.isEmpty() || (number.isEmpty() && day == null)) {
            return false;
        }
        int issued = day == null ? number.getAsInt() : day.getYear();
        int ahead = title.getAsInt() - issued;
        return (ahead < 0 || ahead > 1)
                && warn(
                        AnalysisPhrase.ISSUED_FOR_ANOTHER.of(
                                Integer.toString(title.getAsInt()), Integer.toString(issued)),
                        AnalysisPhrase.YEAR_OF_TITLE.of(Integer.toString(title.getAsInt() - 1)));
    }

    /**
     * When a county collects for a year is said by the notice for that year, and not by the one for another. A layer that has notices by the year, none of them for
     * its own, still says what another year's said.
     */
    private void forAnotherYear(String id) {
        OptionalInt title = titleYear(source);
        if (title.isPresent()
                && title.getAsInt() != pack.policy().year()
                && (pack.county() ? saysWhenToPay(id) : isFirstOfOtherYears(id))) {
            warn(
                    AnalysisPhrase.DOCUMENT_FOR_ANOTHER.of(
                            Integer.toString(title.getAsInt()),
                            Integer.toString(pack.policy().year())),
                    AnalysisPhrase.DOCUMENT_OF_THIS.of(
                            Integer.toString(pack.policy().year())));
        }
    }

    private boolean saysWhenToPay(String id) {
        return pack.policy().tables().windows().stream()
                .anyMatch(window -> window instanceof Rule.Open
                        && pack.own(window)
                        && window.head().clauses().stream()
                                .anyMatch(clause -> clause.source().equals(id)));
    }

    /** Whether none is for the year of the pack, and this one is the first that is for another: that is told once. */
    private boolean isFirstOfOtherYears(String id) {
        Map<String, Source> documents = pack.policy().sources().documents();
        List<String> titled = pack.document().get("sources") instanceof Tree.Mapping sources
                ? sources.entries().keySet().stream()
                        .filter(key -> Optional.ofNullable(documents.get(key))
                                .filter(document -> titleYear(document).isPresent())
                                .isPresent())
                        .toList()
                : List.of();
        return titled.getFirst().equals(id)
                && documents.values().stream()
                        .noneMatch(document -> titleYear(document)
                                .equals(OptionalInt.of(pack.policy().year())));
    }

    private static OptionalInt titleYear(Source document) {
        return year(TITLE, document.title().zh());
    }

    private static OptionalInt year(Pattern pattern, String text) {
        Matcher year = pattern.matcher(text);
        if (!year.find()) {
            return OptionalInt.empty();
        }
        return OptionalInt.of(Integer.parseInt(year.group(1) == null ? year.group(2) : year.group(1)));
    }

    private boolean warn(Wording found, Wording wanted) {
        pack.warn(place, path, found, wanted);
        return true;
    }
}
