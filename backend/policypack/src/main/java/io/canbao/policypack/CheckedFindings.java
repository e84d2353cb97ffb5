package io.canbao.policypack;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.policypack.finding.Finding;
import io.canbao.rules.policy.Language;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** What was found about a pack, as cases expect it. */
final class CheckedFindings {

    private static final ObjectMapper JSON = new ObjectMapper();

    private CheckedFindings() {}

    /**
     * What checking the pack came to: {@code {"refused":true,"findings":[{"severity":"fault","path":"windows","line":12,"code":"GAP_ON","text":"…"}]}}.
     */
    static byte[] json(List<Finding> ofPack) {
        ObjectNode checked = JSON.createObjectNode();
        checked.put("refused", ofPack.stream().anyMatch(finding -> finding.severity() == Finding.Severity.FAULT));
        ArrayNode findings = checked.putArray("findings");
        for (Finding finding : ofPack) {
            findings.addObject()
                    .put("severity", finding.severity().name().toLowerCase(Locale.ROOT))
                    .put("path", finding.path())
                    .put("line", finding.line())
                    .put("code", finding.code())
                    .put("text", finding.text(Language.ZH));
        }
        return checked.toString().getBytes(StandardCharsets.UTF_8);
    }
}
