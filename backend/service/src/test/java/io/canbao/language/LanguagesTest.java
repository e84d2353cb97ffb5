package io.canbao.language;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Language;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguagesTest {

    @ParameterizedTest
    @CsvSource({
        ", ZH",
        "'', ZH",
        "*, ZH",
        "en, EN",
        "'en-US,en;q=0.9,zh-CN;q=0.8', EN",
        "'zh-CN,zh;q=0.9,en;q=0.8', ZH",
        "'zh;q=0.2,en;q=0.7', EN",
        "'fr-FR', ZH",
        "'fr,en;q=0.5', EN",
        "'q=;;,', ZH",
    })
    void theBestAcceptedLanguageIsSpokenAndChineseOtherwise(String accepted, Language language) {
        assertThat(Languages.of(accepted)).isEqualTo(language);
    }
}
