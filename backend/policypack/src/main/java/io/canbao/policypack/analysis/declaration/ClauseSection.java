package io.canbao.policypack.analysis.declaration;

import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Rule;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A chapter and a section of a document, {@code 二(五)} or {@code 附件1二(五)}; what lies deeper is left out.
 *
 * @param source
 *            the document
 * @param part
 *            what stands before the chapter, {@code 附件1}
 * @param chapter
 *            from 1
 * @param section
 *            from 1
 */
record ClauseSection(String source, String part, int chapter, int section) {

    private static final String FIGURES = "一二三四五六七八九";
    private static final String NUMBER = "([一二三四五六七八九十]{1,3})";
    private static final Pattern WRITTEN =
            Pattern.compile("(.*?(?<![一二三四五六七八九十]))" + NUMBER + "[(（]" + NUMBER + "[)）].*");

    static Optional<ClauseSection> of(Clause clause) {
        Matcher written = WRITTEN.matcher(clause.clause());
        return written.matches()
                ? Optional.of(new ClauseSection(
                        clause.source(), written.group(1), number(written.group(2)), number(written.group(3))))
                : Optional.empty();
    }

    /** The first section that a row rests on. */
    static Optional<ClauseSection> first(Rule row) {
        return row.head().clauses().stream().findFirst().flatMap(ClauseSection::of);
    }

    /** 十二 is 12, 二十 is 20. */
    private static int number(String written) {
        int ten = written.indexOf('十');
        if (ten < 0) {
            return FIGURES.indexOf(written) + 1;
        }
        int tens = ten == 0 ? 1 : FIGURES.indexOf(written.charAt(0)) + 1;
        return 10 * tens + (ten == written.length() - 1 ? 0 : FIGURES.indexOf(written.charAt(ten + 1)) + 1);
    }

    private static String written(int number) {
        String ones = number % 10 == 0 ? "" : FIGURES.substring(number % 10 - 1, number % 10);
        String tens = number < 20 ? "" : FIGURES.substring(number / 10 - 1, number / 10);
        return number < 10 ? ones : tens + '十' + ones;
    }

    boolean isOfChapter(ClauseSection other) {
        return source.equals(other.source) && part.equals(other.part) && chapter == other.chapter;
    }

    ClauseSection turnedRound() {
        return new ClauseSection(source, part, /* chapter= */ section, /* section= */ chapter);
    }

    boolean isBeside(ClauseSection other) {
        return isOfChapter(other) && Math.abs(section - other.section) == 1;
    }

    ClauseSection further(int sections) {
        return new ClauseSection(source, part, chapter, section + sections);
    }

    /** How notices write the chapter, {@code 附件1二}. */
    String writtenChapter() {
        return part + written(chapter);
    }

    String written() {
        return writtenChapter() + '(' + written(section) + ')';
    }
}
