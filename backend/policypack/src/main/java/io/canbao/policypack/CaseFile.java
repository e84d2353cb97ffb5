package io.canbao.policypack;

import static io.canbao.policypack.CaseKeys.ASSESSMENT;
import static io.canbao.policypack.CaseKeys.BILL;
import static io.canbao.policypack.CaseKeys.CHECK;
import static io.canbao.policypack.CaseKeys.EXPECT;
import static io.canbao.policypack.CaseKeys.FACTS;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.policypack.analysis.coverage.AppliedRows;
import io.canbao.policypack.analysis.coverage.Coverage;
import io.canbao.policypack.answer.Answers;
import io.canbao.policypack.answer.BodyFault;
import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Finding;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeWriter;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Cases of a pack: facts with the answer that the notice gives. They are what an officer can read and check, and they
 * gate publication.
 */
public final class CaseFile {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final String name;
    private final Tree.Mapping document;

    CaseFile(String name, Tree.Mapping document) {
        this.name = name;
        this.document = document;
    }

    /** The name that findings show. */
    public String name() {
        return name;
    }

    /** The pack that the cases are for, {@code REGION/YEAR}. */
    public String pack() {
        return String.valueOf(document.text("pack"));
    }

    /** Whether every case is about what is found in the pack itself. */
    boolean isAboutFindings() {
        return document.get("cases") instanceof Tree.Sequence cases
                && !cases.items().isEmpty()
                && cases.items().stream().allMatch(CaseFile::isAboutFindings);
    }

    /** Where the name of the pack stands. */
    Mark packMark() {
        return document.entries().getOrDefault("pack", document).mark();
    }

    /** Runs every case against its pack in a library; none that lies beside another pack, which a finding tells. */
    public List<CaseResult> run(PackLibrary library) {
        if (!library.tried(this)) {
            return List.of();
        }
        String[] pack = pack().split("/", 2);
        if (pack.length != 2 || !pack[1].matches("\\d{4}")) {
            return run(Optional.empty(), List.of(), false);
        }
        PackKey key = new PackKey(pack[0], Integer.parseInt(pack[1]));
        return run(library.find(key.region(), key.year()), library.findings(key), library.knows(key));
    }

    /**
     * Runs every case.
     *
     * @param found
     *            the pack that the cases name; where there is none, or another one, no case that asks it is asked and the result says so
     * @param ofPack
     *            what was found about that pack
     * @param known
     *            whether that pack is there at all, be it with faults
     */
    List<CaseResult> run(Optional<EffectivePolicy> found, List<Finding> ofPack, boolean known) {
        EffectivePolicy policy = found.filter(pack -> pack().equals(pack.region() + '/' + pack.year()))
                .orElse(null);
        int line = document.mark().line();
        List<Tree> cases = document.get("cases") instanceof Tree.Sequence list ? list.items() : List.of();
        List<CaseResult> results = new ArrayList<>();
        if (policy == null && !isAboutFindings()) {
            CasePhrase reason = found.isPresent()
                    ? CasePhrase.CASES_OF_ANOTHER
                    : known ? CasePhrase.FAULTY_PACK : CasePhrase.NO_SUCH_PACK;
            results.add(CaseResult.unasked(name, line, "pack", reason.of(pack())));
        } else if (cases.isEmpty()) {
            return List.of(CaseResult.unasked(name, line, "cases", CasePhrase.NO_CASES.of()));
        }
        document.entries().keySet().forEach(key -> {
            if (!CaseKeys.OF_FILE.contains(key)) {
                results.add(
                        CaseResult.unasked(name, document.keyMark(key).line(), key, GeneralPhrase.UNKNOWN_KEY.of(key)));
            }
        });
        Set<String> names = new LinkedHashSet<>();
        for (Tree item : cases) {
            if (policy != null || isAboutFindings(item)) {
                results.add(run(item, policy, ofPack, names));
            }
        }
        return results;
    }

    private static boolean isAboutFindings(Tree item) {
        return item instanceof Tree.Mapping row && row.get(CHECK) != null;
    }

    /** Notes what the cases try of their pack; cases that are wrong try nothing. */
    void cover(Coverage coverage) {
        if (document.get("cases") instanceof Tree.Sequence cases) {
            for (Tree item : cases.items()) {
                if (item instanceof Tree.Mapping row && expected(row) instanceof Tree.Mapping expected) {
                    cover(row, expected.entries().keySet(), coverage);
                }
            }
        }
    }

    /**
     * What those of its cases that were asked with facts come to in each tier that they expect something of.
     *
     * @param results
     *            of cases, also of those of other files
     */
    List<CommonRows.InTier> inTiers(EffectivePolicy pack, List<CaseResult> results) {
        Map<Integer, CaseResult> byLine = new HashMap<>();
        results.stream()
                .filter(result -> result.file().equals(name) && result.answered() != null)
                .forEach(result -> byLine.put(result.line(), result));
        List<CommonRows.InTier> all = new ArrayList<>();
        if (document.get("cases") instanceof Tree.Sequence cases) {
            for (Tree item : cases.items()) {
                CaseResult result = byLine.get(item.mark().line());
                if (result != null
                        && item instanceof Tree.Mapping row
                        && row.get(FACTS) instanceof Tree.Mapping facts
                        && row.get(EXPECT) instanceof Tree.Mapping expected) {
                    all.addAll(inTiers(pack, result, facts, expected));
                }
            }
        }
        return all;
    }

    private static List<CommonRows.InTier> inTiers(
            EffectivePolicy pack, CaseResult result, Tree facts, Tree.Mapping expected) {
        List<CommonRows.InTier> all = new ArrayList<>();
        Subject subject = pack.compiled().subject(Answers.facts(pack.compiled(), body(facts)));
        int index = 0;
        for (String tier : pack.policy().vocabulary().tiers().keySet()) {
            if (expected.get(tier) instanceof Tree.Mapping fields) {
                all.add(new CommonRows.InTier(
                        result,
                        fields,
                        result.wrong(tier),
                        AppliedRows.of(pack, subject, index).all()));
            }
            index++;
        }
        return all;
    }

    private static void cover(Tree.Mapping row, Set<String> tiers, Coverage coverage) {
        EffectivePolicy pack = coverage.pack();
        try {
            Tree bill = row.get(BILL);
            if (bill != null) {
                JSON.readTree(Answers.reimbursement(pack, body(bill), Language.ZH))
                        .path("steps")
                        .forEach(step -> coverage.settled(step.path("rule").asText()));
            } else if (row.get(ASSESSMENT) instanceof Tree.Mapping tried) {
                Tree counts = tried.entries().getOrDefault("counts", tried);
                coverage.scored(Answers.score(pack, null, body(counts)));
            } else {
                byte[] facts = body(row.entries().getOrDefault(FACTS, row));
                coverage.tried(Answers.facts(pack.compiled(), facts), tiers);
            }
        } catch (InvalidFacts _) {
            // running the case tells what is wrong with it
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private CaseResult run(Tree item, @Nullable EffectivePolicy policy, List<Finding> ofPack, Set<String> names) {
        int line = item.mark().line();
        Optional<CaseResult> misspelt = item instanceof Tree.Mapping written
                ? CaseKeys.misspelt(written).map(key -> misspelt(written, key))
                : Optional.empty();
        if (misspelt.isPresent()) {
            return misspelt.get();
        }
        if (!(item instanceof Tree.Mapping row)
                || row.text("name") == null
                || Stream.of(FACTS, BILL, ASSESSMENT, CHECK)
                                .filter(key -> row.get(key) != null)
                                .count()
                        != 1
                || !(expected(row) instanceof Tree.Mapping expected)) {
            return CaseResult.unasked(name, line, "?", CasePhrase.CASE_FORM.of());
        }
        List<Wording> differences = new ArrayList<>();
        String title = String.valueOf(row.text("name"));
        if (!names.add(title)) {
            differences.add(CasePhrase.CASE_TWICE.of());
        }
        CaseKeys.inspect(row, differences);
        try {
            JsonNode answered = policy == null || isAboutFindings(row)
                    ? beside(CHECK, expected, CheckedFindings.json(ofPack), differences)
                    : compare(row, expected, policy, differences);
            return new CaseResult(name, line, title, differences, TreeWriter.json(expected), answered.toString());
        } catch (InvalidFacts e) {
            e.faults().forEach(fault -> differences.add(fault(row, fault)));
            return new CaseResult(name, line, title, differences, TreeWriter.json(expected), null);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is wrong with what a case asks, and what is written there. */
    private static Wording fault(Tree.Mapping row, BodyFault fault) {
        String asked = Stream.of(BILL, ASSESSMENT)
                .filter(key -> row.get(key) != null)
                .findFirst()
                .orElse(FACTS);
        Text message = new Text(fault.message(Language.ZH), fault.message(Language.EN));
        Tree written = row.get(asked);
        for (String key : fault.pointer().split("/")) {
            written = switch (written) {
                case Tree.Mapping mapping when !key.isEmpty() -> mapping.get(key);
                case Tree.Sequence list
                when key.matches("\\d{1,6}")
                        && Integer.parseInt(key) < list.items().size() ->
                    list.items().get(Integer.parseInt(key));
                case null, default -> written;
            };
        }
        return written instanceof Tree.Scalar scalar
                ? CasePhrase.CASE_FACT.of(asked, fault.pointer(), scalar.text(), message)
                : CasePhrase.CASE_FACTS.of(asked, fault.pointer(), message);
    }

    private CaseResult misspelt(Tree.Mapping row, String key) {
        String title = row.text("name") == null ? "?" : String.valueOf(row.text("name"));
        return CaseResult.unasked(name, row.keyMark(key).line(), title, CaseKeys.unknown(key));
    }

    /** A scorecard is expected beside its counts, findings by themselves, every other answer beside the case. */
    static @Nullable Tree expected(Tree.Mapping row) {
        if (isAboutFindings(row)) {
            return row.get(EXPECT) == null ? row.get(CHECK) : null;
        }
        return row.get(ASSESSMENT) instanceof Tree.Mapping tried && row.get(EXPECT) == null
                ? tried.get(EXPECT)
                : row.get(EXPECT);
    }

    /** Facts are quoted and compared tier by tier; a bill is settled, counts are scored. What is answered, cut down to what is expected. */
    private static JsonNode compare(
            Tree.Mapping row, Tree.Mapping expected, EffectivePolicy policy, List<Wording> differences)
            throws IOException {
        Tree bill = row.get(BILL);
        if (bill != null) {
            return beside(BILL, expected, Answers.reimbursement(policy, body(bill), Language.ZH), differences);
        }
        if (row.get(ASSESSMENT) instanceof Tree.Mapping tried) {
            Tree counts = tried.entries().getOrDefault("counts", tried);
            return beside(ASSESSMENT, expected, Answers.assessment(policy, body(counts), Language.ZH), differences);
        }
        byte[] facts = body(row.entries().getOrDefault(FACTS, row));
        JsonNode answer = JSON.readTree(Answers.quote(policy, 1, facts, Language.ZH, true));
        ObjectNode shown = JSON.createObjectNode();
        for (Map.Entry<String, Tree> tier : expected.entries().entrySet()) {
            if (answered(answer, tier.getKey()).isMissingNode()
                    && !tier.getKey().equals("recommendedTier")) {
                List<String> tiers =
                        List.copyOf(policy.policy().vocabulary().tiers().keySet());
                differences.add(CasePhrase.CASE_TIER.of(tier.getKey(), tiers));
                continue;
            }
            ExpectedAnswer beside = new ExpectedAnswer(
                    JSON.readTree(TreeWriter.json(tier.getValue())), answered(answer, tier.getKey()));
            beside.differences(tier.getKey(), differences);
            shown.set(tier.getKey(), beside.shown());
        }
        return shown;
    }

    private static JsonNode beside(String path, Tree expected, byte[] answer, List<Wording> differences)
            throws IOException {
        ExpectedAnswer beside = new ExpectedAnswer(JSON.readTree(TreeWriter.json(expected)), JSON.readTree(answer));
        beside.differences(path, differences);
        return beside.shown();
    }

    private static byte[] body(Tree tree) {
        return TreeWriter.json(tree).getBytes(StandardCharsets.UTF_8);
    }

    private static JsonNode answered(JsonNode answer, String tier) {
        if (tier.equals("recommendedTier")) {
            return answer.path(tier);
        }
        for (JsonNode option : answer.path("options")) {
            if (option.path("tier").asText().equals(tier)) {
                return option;
            }
        }
        return JSON.missingNode();
    }
}
