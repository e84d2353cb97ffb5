package io.canbao.command;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.policy.Language;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class SystemLanguageTest {

    @Test
    void commandsSpeakChineseWhereTheSystemDoes() {
        assertThat(SystemLanguage.of(Locale.SIMPLIFIED_CHINESE)).isEqualTo(Language.ZH);
        assertThat(SystemLanguage.of(Locale.of("zh", "HK"))).isEqualTo(Language.ZH);
    }

    @Test
    void andEnglishElsewhere() {
        assertThat(SystemLanguage.of(Locale.ROOT)).isEqualTo(Language.EN);
        assertThat(SystemLanguage.of(Locale.FRANCE)).isEqualTo(Language.EN);
    }
}
