package io.canbao.rules.quote;

import io.canbao.rules.APolicy;
import io.canbao.rules.Resident;
import io.canbao.rules.policy.Language;
import java.util.List;
import java.util.stream.Stream;

/** What residents are told, with reasons and in Chinese unless said otherwise, written so that examples can name it. */
final class Answers {

    private Answers() {}

    static Quote quote(APolicy policy, Resident resident) {
        return quote(policy, resident, Language.ZH);
    }

    static Quote quote(APolicy policy, Resident resident, Language language) {
        return new Quoting(policy.compile()).quote(resident.facts(), language, true);
    }

    /** The answer for the first tier. */
    static Quote.Option answer(APolicy policy, Resident resident) {
        return quote(policy, resident).options().getFirst();
    }

    static Quote.Option answerInEnglish(APolicy policy, Resident resident) {
        return quote(policy, resident, Language.EN).options().getFirst();
    }

    /** Lines of the explanation as {@code row: text}. */
    static List<String> reasons(Quote.Option option) {
        return option.reasons().stream()
                .map(reason -> reason.rule() + ": " + reason.text())
                .toList();
    }

    /** The explanation's line for a row. */
    static String reason(Quote.Option option, String row) {
        return option.reasons().stream()
                .filter(reason -> reason.rule().equals(row))
                .map(Quote.Reason::text)
                .findFirst()
                .orElse("no line");
    }

    /** What funders pay, as {@code category amount funder (row)}. */
    static List<String> subsidies(Quote.Option option) {
        return option.subsidies().stream()
                .map(paid -> "%s %s %s (%s)".formatted(paid.category(), paid.amount(), paid.funder(), paid.rule()))
                .toList();
    }

    /** Identities that earn nothing more, as {@code category amount: why}. */
    static List<String> others(Quote.Option option) {
        return option.otherCategories().stream()
                .map(other -> "%s %s: %s".formatted(other.category(), other.amount(), other.why()))
                .toList();
    }

    /** Warnings as {@code CODE: text}. */
    static List<String> warnings(Quote.Option option) {
        return option.warnings().stream()
                .map(warning -> warning.code() + ": " + warning.text())
                .toList();
    }

    /** Refusals as {@code CODE (row) text}. */
    static List<String> refusals(Quote.Option option) {
        return option.refusals().stream()
                .map(refusal -> "%s (%s) %s".formatted(refusal.code(), refusal.rule(), refusal.text()))
                .toList();
    }

    /** Amounts as {@code fee + surcharge = subsidy + payable, fiscal contribution}. */
    static String amounts(Quote.Option option) {
        return Stream.of(
                        option.fee(),
                        option.surcharge(),
                        option.subsidy(),
                        option.payable(),
                        option.fiscalContribution())
                .map(String::valueOf)
                .reduce((left, right) -> left + " " + right)
                .orElseThrow();
    }
}
