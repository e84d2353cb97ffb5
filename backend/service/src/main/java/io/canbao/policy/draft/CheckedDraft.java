package io.canbao.policy.draft;

import io.canbao.policy.GivenPack;
import io.canbao.policypack.CheckedPack;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Finding;
import io.canbao.problem.ProblemException;
import io.canbao.rules.policy.Language;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A text, and what reading it with the layers in force came to.
 *
 * @param files  names of the region's own pack and cases, as findings show them
 * @param layers what it was merged with, from the topmost down
 */
public record CheckedDraft(DraftText text, CheckedPack pack, Set<String> files, List<GivenPack.Layer> layers) {
    public CheckedDraft {
        files = Set.copyOf(files);
        layers = List.copyOf(layers);
    }

    /** Names what is approved: the digest of the policy, or of the text where it is none. */
    public String digest() {
        return pack.policy().map(EffectivePolicy::digest).orElseGet(this::digestOfText);
    }

    /** What the author should see: all faults, and warnings about the region's own files. Those of a layer were answered there. */
    public List<Finding> findings() {
        return pack.findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.FAULT || files.contains(finding.file()))
                .toList();
    }

    /** Warnings about the region's own files. */
    public List<Finding> warnings() {
        return findings().stream()
                .filter(finding -> finding.severity() == Finding.Severity.WARNING)
                .toList();
    }

    /**
     * The policy that it is.
     *
     * @throws ProblemException DRAFT_HAS_FAULTS with the ids of the {@code findings}, and with line and text of the {@code first}: whoever asked for
     *     something else need not look for it
     */
    public EffectivePolicy requirePolicy(Language language) {
        return pack.policy().orElseThrow(() -> {
            ProblemException refused = new ProblemException(DraftError.DRAFT_HAS_FAULTS)
                    .with("findings", pack.faults().stream().map(Finding::id).toList());
            return pack.faults().stream()
                    .findFirst()
                    .map(first -> refused.with("first", Map.of("line", first.line(), "text", first.text(language))))
                    .orElse(refused);
        });
    }

    private String digestOfText() {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256").digest(text.source().getBytes(StandardCharsets.UTF_8));
            return "sha256:" + HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
