package io.canbao.benchmarks.peers;

import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Decision;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Values;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Our engine, from the facts: they are put in place for the pack before it decides. */
final class CanbaoPeer implements Peer<CanbaoPeer.Prepared> {

    private static final String REGION = "990001";
    private static final int YEAR = 2025;

    private final CompiledPolicy policy;

    CanbaoPeer() {
        List<PackFile> files = new ArrayList<>(PackFile.builtIn().stream()
                .filter(file -> file.name().contains("vocabulary"))
                .toList());
        files.add(new PackFile("small.yaml", pack().getBytes(StandardCharsets.UTF_8)));
        PackLibrary library = PackLibrary.read(files);
        policy = library.find(REGION, YEAR)
                .orElseThrow(() -> new IllegalStateException(library.findings().toString()))
                .compiled();
    }

    record Prepared(Facts facts, int tier) {}

    @Override
    public Prepared prepare(SmallDecision.Case one) {
        return new Prepared(Facts.paidOn(one.paid()).withCategory(one.categoryId()), one.tier());
    }

    @Override
    public SmallDecision.Answer decide(Prepared prepared) {
        return decide(policy.subject(prepared.facts()), prepared.tier());
    }

    /** The facts put in place for the pack, as lists of people are kept. */
    Subject bind(Prepared prepared) {
        return policy.subject(prepared.facts());
    }

    SmallDecision.Answer decide(Subject subject, int tier) {
        Decision decision = policy.decide(subject, tier);
        return new SmallDecision.Answer(
                decision.feeFen(), decision.subsidyFen(), decision.payableFen(), Values.months(decision.waitFixed()));
    }

    private static String pack() {
        StringBuilder pack = new StringBuilder(HEAD);
        for (SmallDecision.Subsidy subsidy : SmallDecision.SUBSIDIES) {
            pack.append("  %s: {zh: 身份, en: Identity}\n".formatted(subsidy.category()));
        }
        pack.append(
                "fees:\n  - {id: fee.everyone, by: tier, then: {tier1: {basic: %s}, tier2: {basic: %s}}, cite: %s}\n"
                        .formatted(yuan(SmallDecision.FEES.get(0)), yuan(SmallDecision.FEES.get(1)), CITE));
        pack.append("subsidies:\n");
        for (SmallDecision.Subsidy subsidy : SmallDecision.SUBSIDIES) {
            pack.append(
                    "  - {id: subsidy.%s, when: {categories: %s}, by: tier, then: {tier1: %s, tier2: %s}, cite: %s}\n"
                            .formatted(
                                    subsidy.category(),
                                    subsidy.category(),
                                    granted(subsidy.tier1()),
                                    granted(subsidy.tier2()),
                                    CITE));
        }
        return pack + """
            fiscal:
              - {id: fiscal.all, then: {basic: "670.00"}, cite: notice 1}
            windows:
              - {id: window.early, title: {zh: 按时, en: In time}, kind: central, when: {paid: ..%s}, then: {cover: {from: year.start}}, cite: notice 1}
              - {id: window.late, title: {zh: 逾期, en: Late}, kind: late, when: {paid: %s..}, then: {cover: {from: payment}}, cite: notice 1}
            waiting:
              - {id: wait.late, title: {zh: 等待期, en: Wait}, when: {entry: late}, then: {fixed: %d months, start: payment, reason: late}, cite: notice 1}
            """.formatted(SmallDecision.LATE.minusDays(1), SmallDecision.LATE, SmallDecision.WAIT_MONTHS);
    }

    private static String granted(long fen) {
        return fen == 0 ? "{none: true}" : "{amount: %s, funder: finance}".formatted(yuan(fen));
    }

    private static String yuan(long fen) {
        return "\"%d.%02d\"".formatted(fen / 100, fen % 100);
    }

    private static final String CITE = "notice 1";

    private static final String HEAD = """
            canbao: 1
            region: "990001"
            name: {zh: 小县, en: Small County}
            level: county
            year: 2025
            sources:
              notice: {document: 小府发〔2024〕1号, title: {zh: 通知, en: Notice}, issuer: 小县人民政府, issued: 2024-09-01}
            tiers: [tier1, tier2]
            vocabulary:
             tiers: {tier1: {zh: 一档, en: Tier one}, tier2: {zh: 二档, en: Tier two}}
             components: {basic: {zh: 个人缴费, en: Individual contribution}}
             funders: {finance: {zh: 财政, en: Finance}}
             categories:
            """;
}
