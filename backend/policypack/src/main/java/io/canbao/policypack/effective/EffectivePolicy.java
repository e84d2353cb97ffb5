package io.canbao.policypack.effective;

import io.canbao.policypack.data.PackData;
import io.canbao.policypack.data.Route;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.reader.DataReader;
import io.canbao.policypack.reader.PolicyReader;
import io.canbao.policypack.tree.JsonTreeReader;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeWriter;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.engine.subject.Subject;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Text;
import io.canbao.rules.wording.PolicyOutline;
import io.canbao.rules.wording.PolicyWording;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * A pack with all its layers merged, ready to answer. It is written as one JSON document, and everything else follows
 * from that document: what is stored, what the digest is taken of, and what is read again.
 */
public final class EffectivePolicy {

    private final Tree.Mapping document;
    private final String json;
    private final String digest;
    private final CompiledPolicy compiled;
    private final PackData data;
    private final Map<String, Predicate<Subject>> routes = new LinkedHashMap<>();

    /** What the policy says in words, made when first asked for: only its page and its readers need it. */
    private final Map<Language, PolicyOutline> words = new ConcurrentHashMap<>();

    private EffectivePolicy(Tree.Mapping document, String json, Policy policy, PackData data) {
        this.document = document;
        this.data = data;
        this.json = json;
        this.digest = digestOf(json);
        this.compiled = CompiledPolicy.compile(policy);
        data.routes().forEach(route -> routes.put(route.id(), compiled.leavingOpen(route.when())));
    }

    /** A policy whose document was read without faults. */
    public static EffectivePolicy of(Tree.Mapping document, Policy policy, PackData data) {
        return new EffectivePolicy(document, TreeWriter.json(document), policy, data);
    }

    /**
     * Reads a stored document again. It was analysed before it was stored, and is not analysed again.
     *
     * @param json
     *            as {@link #json()} gave it
     * @throws IllegalArgumentException
     *             if it is not one that this version of the language understands
     */
    public static EffectivePolicy ofJson(String json) {
        if (!(JsonTreeReader.read("stored", json) instanceof Tree.Mapping document)) {
            throw new IllegalArgumentException("not a pack");
        }
        Findings findings = new Findings();
        Policy policy = PolicyReader.read(document, findings);
        PackData data = DataReader.read(EarlierSchemes.leftOut(document), policy, findings);
        if (findings.faulty()) {
            throw new IllegalArgumentException(findings.all().toString());
        }
        return new EffectivePolicy(document, json, policy, data);
    }

    private static String digestOf(String json) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(json.getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Six-digit code of the region. */
    public String region() {
        return policy().region();
    }

    /** Insurance year. */
    public int year() {
        return policy().year();
    }

    /** Whether the region is a tenant that serves residents, and not a layer above tenants. */
    public boolean county() {
        return "county".equals(document.text("level"));
    }

    /** Name of the region. */
    public Text name() {
        return path().getLast();
    }

    /** Names from the uppermost layer down to the region itself. */
    public List<Text> path() {
        return policy().path();
    }

    /** The rules, all layers merged. */
    public Policy policy() {
        return compiled.policy();
    }

    /** The rules ready to decide. */
    public CompiledPolicy compiled() {
        return compiled;
    }

    /** The whole policy in words of a language, made once. */
    public PolicyOutline words(Language language) {
        return words.computeIfAbsent(
                language,
                wanted -> PolicyWording.of(policy(), wanted)
                        .outline(data.routes().stream().map(Route::when).toList()));
    }

    /** Ids of the ways to pay that are somebody's by what they told, or may be. */
    public List<String> routes(Facts facts) {
        Subject subject = compiled.subject(facts);
        return routes.entrySet().stream()
                .filter(route -> route.getValue().test(subject))
                .map(Map.Entry::getKey)
                .toList();
    }

    /** What the pack holds beside its rules. */
    public PackData data() {
        return data;
    }

    /** The document, as rows with their layer and cite. */
    public Tree.Mapping document() {
        return document;
    }

    /** The document as it is stored: the same rows always give the same text. */
    public String json() {
        return json;
    }

    /** {@code sha256:} and the hexadecimal digest of {@link #json()}. */
    public String digest() {
        return digest;
    }
}
