package io.canbao.policypack.tree;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
import java.util.Optional;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;

/**
 * Where and why the parser could not read on, for people who do not know how YAML is parsed: an entry without a colon is shown
 * itself, not the line below it where the parser gave up, and a bracket where it opens.
 */
record SyntaxFault(Mark mark, Wording found, Wording wanted) {

    static SyntaxFault of(MarkedYamlEngineException fault, Positions positions) {
        Mark problem = fault.getProblemMark()
                .map(mark -> positions.at(mark.getIndex()))
                .orElseGet(() -> positions.at(0));
        Mark context = fault.getContextMark()
                .map(mark -> positions.at(mark.getIndex()))
                .orElse(problem);
        String said = String.valueOf(fault.getProblem());
        String doing = String.valueOf(fault.getContext());
        if (said.contains("\\t(TAB)")) {
            return new SyntaxFault(problem, FilePhrase.TAB.of(problem.column()), FilePhrase.SPACES.of());
        }
        if (said.contains("could not find expected ':'")) {
            boolean row = fault.getContextMark()
                    .filter(mark -> positions.sign(mark.getIndex()) == '{')
                    .isPresent();
            return row
                    ? new SyntaxFault(context, FilePhrase.NO_DASH.of(context.column()), FilePhrase.A_DASH.of())
                    : new SyntaxFault(context, FilePhrase.NO_COLON.of(), FilePhrase.KEY_COLON_VALUE.of());
        }
        if (said.contains("escape")) {
            return new SyntaxFault(problem, FilePhrase.ESCAPE.of(), FilePhrase.ESCAPE_DIGITS.of());
        }
        if (said.contains("mapping values are not allowed")) {
            return new SyntaxFault(
                    problem, FilePhrase.COLON_TOO_MANY.of(problem.column()), FilePhrase.QUOTED_OR_LINE.of());
        }
        if (doing.contains("flow mapping") || doing.contains("flow sequence")) {
            return bracket(doing.contains("mapping") ? "}" : "]", context, problem);
        }
        Optional<SyntaxFault> behind = behindTheValue(said, problem);
        if (behind.isPresent()) {
            return behind.get();
        }
        if (doing.contains("block mapping") || doing.contains("block collection")) {
            return new SyntaxFault(
                    problem, FilePhrase.INDENTATION.of(), FilePhrase.SAME_INDENTATION.of(context.line()));
        }
        if (said.contains("that cannot start any token")) {
            return new SyntaxFault(problem, FilePhrase.SIGN_AT_START.of(problem.column()), FilePhrase.IN_QUOTES.of());
        }
        String problemWords = said.startsWith("found ") ? said.substring("found ".length()) : said;
        return new SyntaxFault(problem, FilePhrase.NOT_YAML.of(problemWords), FilePhrase.YAML.of());
    }

    /** What stands behind a whole value on its line: a bracket that closes nothing, or a remark without its sign. */
    private static Optional<SyntaxFault> behindTheValue(String said, Mark problem) {
        if (said.endsWith("but found '}'") || said.endsWith("but found ']'")) {
            String closing = said.substring(said.length() - 2, said.length() - 1);
            return Optional.of(new SyntaxFault(
                    problem, FilePhrase.BRACKET_TOO_MANY.of(closing, problem.column()), SignPhrase.NO_SIGN.of()));
        }
        return said.endsWith("but found '<scalar>'") && problem.column() > 1
                ? Optional.of(new SyntaxFault(
                        problem, FilePhrase.BEHIND_THE_VALUE.of(problem.column()), FilePhrase.A_REMARK.of()))
                : Optional.empty();
    }

    /** On the line that a bracket opens on, a comma is missing more often than the bracket that closes. */
    private static SyntaxFault bracket(String closing, Mark context, Mark problem) {
        return context.line() == problem.line()
                ? new SyntaxFault(
                        problem, FilePhrase.NO_COMMA.of(problem.column()), FilePhrase.COMMA_OR_BRACKET.of(closing))
                : new SyntaxFault(
                        context,
                        FilePhrase.BRACKET_OPEN.of(context.column(), problem.line()),
                        FilePhrase.CLOSING_BRACKET.of(closing));
    }

    void addTo(Findings findings) {
        findings.fault(mark, "", found, wanted);
    }
}
