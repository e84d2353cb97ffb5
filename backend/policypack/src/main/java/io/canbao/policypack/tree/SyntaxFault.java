package io.canbao.policypack.tree;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
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
            return new SyntaxFault(context, FilePhrase.NO_COLON.of(), FilePhrase.KEY_COLON_VALUE.of());
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
