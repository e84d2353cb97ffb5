package io.canbao.policypack.analysis.declaration;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Clause;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Chapters and sections as notices write them. */
class ClauseSectionTest {

    @ParameterizedTest
    @CsvSource({
        "二(五), '', 2, 5, 二(五)",
        "二（五）3, '', 2, 5, 二(五)",
        "附件1一(二), 附件1, 1, 2, 附件1一(二)",
        "十二(二十), '', 12, 20, 十二(二十)",
        "第三部分二(十一), 第三部分, 2, 11, 第三部分二(十一)",
    })
    void aClauseHasAChapterAndASection(String clause, String part, int chapter, int section, String written) {
        ClauseSection read = read(clause).orElseThrow();
        assertThat(read).isEqualTo(new ClauseSection("s", part, chapter, section));
        assertThat(read.written()).isEqualTo(written);
    }

    @ParameterizedTest
    @CsvSource({"二", "附件2", "待遇激励与约束", "第五条"})
    void otherPlacesHaveNone(String clause) {
        assertThat(read(clause)).isEmpty();
    }

    private static Optional<ClauseSection> read(String clause) {
        return ClauseSection.of(new Clause("s", "文件", clause));
    }
}
