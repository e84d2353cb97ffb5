package io.canbao.policypack.tree;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Where and why the parser could not read on, for people who do not know how YAML is parsed: an entry without a colon is shown
 * itself, not the line below it where the parser gave up, and a bracket where it opens. The parser's own sentences, which are in
 * English and speak of tokens, are never shown.
 */
record SyntaxFault(Mark mark, Wording found, Wording wanted) {

    /** What the parser says, and where. */
    private record Said(String problem, String doing, Mark mark, Mark context, char sign, char opening) {

        static Said of(MarkedYamlEngineException fault, Positions positions) {
            int problem = fault.getProblemMark().map(mark -> mark.getIndex()).orElse(0);
            int context = fault.getContextMark().map(mark -> mark.getIndex()).orElse(problem);
            return new Said(
                    String.valueOf(fault.getProblem()),
                    String.valueOf(fault.getContext()),
                    positions.at(problem),
                    positions.at(context),
                    positions.sign(problem),
                    positions.sign(context));
        }

        boolean says(String words) {
            return problem.contains(words);
        }

        boolean reads(String words) {
            return doing.contains(words);
        }
    }

    static SyntaxFault of(MarkedYamlEngineException fault, Positions positions) {
        Said said = Said.of(fault, positions);
        return Stream.<Supplier<Optional<SyntaxFault>>>of(
                        () -> blank(said),
                        () -> colon(said),
                        () -> sign(said),
                        () -> bracket(said),
                        () -> behindTheValue(said),
                        () -> place(said))
                .flatMap(kind -> kind.get().stream())
                .findFirst()
                .orElseGet(() ->
                        new SyntaxFault(said.mark, FilePhrase.NOT_YAML.of(said.mark.column()), FilePhrase.YAML.of()));
    }

    private static Optional<SyntaxFault> blank(Said said) {
        return said.says("\\t(TAB)")
                ? fault(said.mark, FilePhrase.TAB.of(said.mark.column()), FilePhrase.SPACES.of())
                : Optional.empty();
    }

    /** A colon that is missing, or one too many. */
    private static Optional<SyntaxFault> colon(Said said) {
        if (said.says("could not find expected ':'")) {
            return said.opening == '{'
                    ? fault(said.context, FilePhrase.NO_DASH.of(said.context.column()), FilePhrase.A_DASH.of())
                    : said.opening == '-'
                            ? fault(said.context, FilePhrase.DASH_WITHOUT_BLANK.of(), FilePhrase.DASH_AND_BLANK.of())
                            : fault(said.context, FilePhrase.NO_COLON.of(), FilePhrase.KEY_COLON_VALUE.of());
        }
        return said.says("mapping values are not allowed")
                ? fault(said.mark, FilePhrase.COLON_TOO_MANY.of(said.mark.column()), FilePhrase.QUOTED_OR_LINE.of())
                : Optional.empty();
    }

    /** A sign that means something in YAML, and nothing here. */
    private static Optional<SyntaxFault> sign(Said said) {
        if (said.reads("quoted scalar") && !said.says("escape")) {
            return fault(
                    said.context, SignPhrase.NOT_CLOSED.of(said.context.column()), SignPhrase.CLOSING.of(said.opening));
        }
        if (said.says("escape") && !said.reads("tag")) {
            return fault(said.mark, FilePhrase.ESCAPE.of(), FilePhrase.ESCAPE_DIGITS.of());
        }
        if (said.reads("block scalar")) {
            return fault(
                    said.context,
                    FilePhrase.BLOCK_SIGN.of(said.context.column(), said.opening),
                    FilePhrase.QUOTED_OR_BELOW.of());
        }
        if (said.says("sequence entries are not allowed")) {
            return fault(said.mark, FilePhrase.DASH_BEHIND.of(said.mark.column()), FilePhrase.ITEMS_BELOW.of());
        }
        if (said.says("that cannot start any token") || said.says("mapping keys are not allowed")) {
            return start(said.mark, said.sign);
        }
        boolean named = Stream.of("scanning an ", "tag", "directive", "a node").anyMatch(said::reads);
        return named && !said.says("node content") ? start(said.context, said.opening) : Optional.empty();
    }

    private static Optional<SyntaxFault> start(Mark mark, char sign) {
        return fault(mark, FilePhrase.SIGN_AT_START.of(mark.column(), sign), FilePhrase.IN_QUOTES.of());
    }

    /** On the line that a bracket opens on, a comma is missing more often than the bracket that closes. */
    private static Optional<SyntaxFault> bracket(Said said) {
        if (!said.reads("flow mapping") && !said.reads("flow sequence")) {
            return Optional.empty();
        }
        String closing = said.reads("mapping") ? "}" : "]";
        return said.context.line() == said.mark.line()
                ? fault(said.mark, FilePhrase.NO_COMMA.of(said.mark.column()), FilePhrase.COMMA_OR_BRACKET.of(closing))
                : fault(
                        said.context,
                        FilePhrase.BRACKET_OPEN.of(said.context.column(), said.mark.line()),
                        FilePhrase.CLOSING_BRACKET.of(closing));
    }

    /** What stands behind a whole value on its line: a bracket that closes nothing, or a remark without its sign. */
    private static Optional<SyntaxFault> behindTheValue(Said said) {
        int column = said.mark.column();
        if (said.problem.endsWith("but found '}'") || said.problem.endsWith("but found ']'")) {
            return fault(said.mark, FilePhrase.BRACKET_TOO_MANY.of(said.sign, column), SignPhrase.NO_SIGN.of());
        }
        if (said.says("node content")) {
            return fault(said.mark, FilePhrase.NO_VALUE_BEFORE.of(column, said.sign), FilePhrase.VALUE_OR_NO_SIGN.of());
        }
        return said.problem.endsWith("but found '<scalar>'") && column > 1
                ? fault(said.mark, FilePhrase.BEHIND_THE_VALUE.of(column), FilePhrase.A_REMARK.of())
                : Optional.empty();
    }

    /** A line that is further in or out than those it belongs to. */
    private static Optional<SyntaxFault> place(Said said) {
        boolean among = said.reads("block mapping") || said.reads("block collection");
        return among || said.says("<document start>")
                ? fault(
                        said.mark,
                        FilePhrase.INDENTATION.of(),
                        FilePhrase.SAME_INDENTATION.of(among ? said.context.line() : 1))
                : Optional.empty();
    }

    private static Optional<SyntaxFault> fault(Mark mark, Wording found, Wording wanted) {
        return Optional.of(new SyntaxFault(mark, found, wanted));
    }

    void addTo(Findings findings) {
        findings.fault(mark, "", found, wanted);
    }
}
