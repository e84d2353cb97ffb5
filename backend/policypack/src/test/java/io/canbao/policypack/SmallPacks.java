package io.canbao.policypack;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Finding;
import io.canbao.rules.policy.Language;
import io.canbao.rules.quote.Questions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Packs written in a test, read together with the words that all packs share; what they answer and what is found about them. */
final class SmallPacks {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final PackLibrary library;

    private SmallPacks(PackLibrary library) {
        this.library = library;
    }

    static SmallPacks of(String... packs) {
        List<PackFile> files = new ArrayList<>();
        files.add(PackFile.builtIn().getFirst());
        for (String pack : packs) {
            files.add(new PackFile("pack" + files.size() + ".yaml", pack.getBytes(StandardCharsets.UTF_8)));
        }
        return new SmallPacks(PackLibrary.read(files));
    }

    /** A pack without a section is one that the test adds to: head, one tier, one fee, one fiscal part and a source {@code s}. */
    static String county(String region, int year, String... sections) {
        return head(region, "county", year) + """
                tiers: [standard]
                fees: [{id: fee.all, then: {basic: "400.00"}, cite: s 一}]
                fiscal: [{id: fiscal.all, then: {basic: "670.00"}, cite: s 一}]
                """ + sections(sections);
    }

    static String head(String region, String level, int year, String... sections) {
        return """
                canbao: 1
                region: "%s"
                name: {zh: 试%s, en: Test %s}
                level: %s
                year: %d
                sources: {s: {document: 试〔%d〕1号, title: 通知, issuer: 试}}
                """.formatted(region, region, region, level, year, year - 1) + sections(sections);
    }

    private static String sections(String... sections) {
        return String.join("\n", sections) + "\n";
    }

    List<String> findings() {
        return library.findings().stream().map(Finding::toString).toList();
    }

    /** What is found, without place and file. */
    List<String> codes() {
        return library.findings().stream().map(Finding::code).toList();
    }

    List<String> faults() {
        return library.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.FAULT)
                .map(Finding::toString)
                .toList();
    }

    EffectivePolicy policy(String pack) {
        String[] key = pack.split("/", 2);
        return library.find(key[0], Integer.parseInt(key[1]))
                .orElseThrow(() -> new AssertionError(findings().toString()));
    }

    /** What each case comes to, of the cases among the texts. */
    List<CaseResult> results() {
        return library.cases().stream()
                .flatMap(cases -> cases.run(library).stream())
                .toList();
    }

    PackLibrary library() {
        return library;
    }

    /** The answer for the first tier. */
    JsonNode option(String pack, String facts) {
        byte[] answer = Answers.quote(policy(pack), 1, facts.getBytes(StandardCharsets.UTF_8), Language.ZH, true);
        return read(answer).path("options").path(0);
    }

    /** The facts that are still asked about a payment, or about a refund of it. */
    List<String> questions(String pack, Questions.About about, String facts) {
        List<String> asked = new ArrayList<>();
        byte[] body = facts.getBytes(StandardCharsets.UTF_8);
        read(Answers.questions(policy(pack), body, about, Language.ZH))
                .path("questions")
                .forEach(question -> asked.add(question.path("fact").asText()));
        return asked;
    }

    /** The facts that the answer for the first tier still needs. */
    List<String> needs(String pack, String facts) {
        List<String> needs = new ArrayList<>();
        option(pack, facts)
                .path("needs")
                .forEach(need -> needs.add(need.path("fact").asText()));
        return needs;
    }

    /** What is wrong with facts, as {@code pointer sentence}. */
    List<String> faults(String pack, String facts) {
        try {
            Answers.facts(policy(pack).compiled(), facts.getBytes(StandardCharsets.UTF_8));
            return List.of();
        } catch (InvalidFacts invalid) {
            return invalid.faults().stream()
                    .map(fault -> fault.pointer() + ' ' + fault.message(Language.ZH))
                    .toList();
        }
    }

    /** What a bill of a treatment leaves, asked on a day. */
    JsonNode settlement(String pack, String bill, LocalDate today) {
        return read(Answers.reimbursement(policy(pack), bill.getBytes(StandardCharsets.UTF_8), today, Language.ZH));
    }

    /** The scorecard of some counts. */
    JsonNode scorecard(String pack, String counts) {
        return read(Answers.assessment(policy(pack), counts.getBytes(StandardCharsets.UTF_8), Language.ZH));
    }

    private static JsonNode read(byte[] answer) {
        try {
            return JSON.readTree(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Fields of the answer for the first tier. */
    List<String> answers(String pack, String facts, String... fields) {
        JsonNode option = option(pack, facts);
        return Arrays.stream(fields).map(field -> option.at(field).asText()).toList();
    }
}
