package io.canbao.http;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.administration.Readiness;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class CellWordsTest {
    private static final Path TEXTS = Path.of("..", "..", "frontend", "src", "office", "texts");

    /** Fields of lists, each with where the office's pages have the words of its codes. */
    private static final Map<String, String> PAGES = Map.ofEntries(
            Map.entry("users.roles", "roles"),
            Map.entry("users.state", "user/is"),
            Map.entry("counties.status", "county/is"),
            Map.entry("counties.modules", "profile/module"),
            Map.entry("regions.level", "region/is"),
            Map.entry("units.kind", "unit/is"),
            Map.entry("enrollments.state", "enrollment/is"),
            Map.entry("transfers.state", "custody/is"),
            Map.entry("suspense.reason", "suspense/why"),
            Map.entry("suspense.proposal", "suspense/propose"),
            Map.entry("receipts.state", "receipt/is"),
            Map.entry("refunds.state", "refund/is"),
            Map.entry("refunds.reason", "refund/why"),
            Map.entry("differences.kind", "difference/kinds"),
            Map.entry("differences.state", "difference/states"),
            Map.entry("lists.state", "lists/is"),
            Map.entry("corrections.state", "corrections/is"),
            Map.entry("corrections.fields", "corrections/field"),
            Map.entry("imports.kind", "imports/kind"),
            Map.entry("imports.state", "imports/is"),
            Map.entry("deliveries.state", "webhook/is"),
            Map.entry("policies.draft", "draft/is"),
            Map.entry("versions.state", "policies/is"),
            Map.entry("versions.origin", "policies/origins"),
            Map.entry("impact.dimension", "impact/by"),
            Map.entry("audit.action", "actions"),
            Map.entry("audit.subject", "subjects"),
            Map.entry("audit.fields", "fields"));

    @Test
    void codesAreToldByTheirWordsAndWhatHasNoneStays() {
        CellWords users = new CellWords("users", Language.ZH);

        assertThat(users.of("state", "invited")).isEqualTo("待接受邀请");
        assertThat(users.of("roles", "county-admin policy-editor")).isEqualTo("区县管理员、政策编辑员");
        assertThat(users.of("roles", "county-admin of old")).isEqualTo("county-admin of old");
        assertThat(users.of("name", "invited")).isEqualTo("invited");
        assertThat(users.of("secondFactor", false)).isEqualTo("否");
        assertThat(users.of("name", null)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void whatACountyLacksIsToldInWords(Readiness.Missing missing) {
        String code = missing.name();

        assertThat(new CellWords("counties", Language.ZH).of("missing", code)).isNotEqualTo(code);
        assertThat(new CellWords("counties", Language.EN).of("missing", code)).isNotEqualTo(code);
    }

    @Test
    void theTrailTellsWhatWasDoneWithWhatAndWhenByTheClocksOfTheCounties() {
        CellWords trail = new CellWords("audit", Language.ZH);

        assertThat(trail.of("subject", "unit/v1")).isEqualTo("单位 v1");
        assertThat(trail.of("subject", "nothing/v1")).isEqualTo("nothing/v1");
        assertThat(trail.of("at", Instant.parse("2026-11-30T00:05:09.123Z"))).isEqualTo("2026-11-30 08:05:09 +08:00");
        assertThat(new CellWords("audit", Language.EN).of("name", new Text("东镇", "East Town")))
                .isEqualTo("East Town");
    }

    @Test
    void whatChangedIsToldFieldByFieldAsThePageDoes() {
        CellWords trail = new CellWords("audit", Language.ZH);
        Map<String, String> before = Map.of("state", "editing");
        Map<String, String> after = new TreeMap<>(Map.of(
                "state", "submitted",
                "roles", "agent,policy-editor",
                "inForceFrom", "2026-12-01T16:00:00Z",
                "unheard-of", "x",
                "digest", ""));

        assertThat(trail.of("changes", new ChangedFields(before, after)))
                .isEqualTo("状态：编写中 → 待审核；施行时间：2026-12-02 00:00:00 +08:00；角色：代办员、政策编辑员；unheard-of：x");
        assertThat(trail.of("changes", new ChangedFields(Map.of("cases", "3"), Map.of("cases", "3"))))
                .isEqualTo("用例数：3");
    }

    /** Of which a page has sentences. */
    private static final String OF_FILES = "counties.missing.";

    /** Words of files and words of pages are the same ones. */
    @ParameterizedTest
    @EnumSource
    void filesSayWhatPagesSay(Language language) throws IOException {
        JsonNode texts = texts(language == Language.ZH ? "zh" : "en");
        Map<String, String> said = new LinkedHashMap<>();
        PAGES.forEach((field, place) -> collect(field, texts.at("/" + place), said));

        assertThat(new CellWords("", language).words())
                .containsAllEntriesOf(said)
                .allSatisfy((code, _) -> assertThat(said.containsKey(code) || code.startsWith(OF_FILES))
                        .as(code)
                        .isTrue());
    }

    private static JsonNode texts(String language) throws IOException {
        ObjectMapper json = new ObjectMapper();
        JsonNode all = json.createObjectNode();
        for (String name : List.of("", "policy-", "registry-", "money-", "assessment-")) {
            all = json.updateValue(
                    all, json.readTree(TEXTS.resolve(name + language + ".json").toFile()));
        }
        return all;
    }

    private static void collect(String key, JsonNode node, Map<String, String> said) {
        if (node.isTextual()) {
            said.put(key, node.asText());
        }
        node.properties().forEach(part -> collect(key + '.' + part.getKey(), part.getValue(), said));
    }
}
