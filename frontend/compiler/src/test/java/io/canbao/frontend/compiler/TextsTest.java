package io.canbao.frontend.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextsTest {
    private static final String SPEAKING = "import { t } from '../lib/language.js'\nimport '../lib/texts.js'\n";

    @TempDir
    static Path memory;

    @TempDir
    Path folder;

    @BeforeEach
    void aPageWithTwoTexts() throws IOException {
        source("public/index.html", "<script type=\"module\" src=\"./main.js\"></script>\n");
        source("lib/language.js", "export function t(key) { return key }\n");
        source("lib/texts.js", "import zh from './zh.json'\nimport en from './en.json'\nexport { zh, en }\n");
        source("lib/zh.json", "{\n  \"pay\": {\n    \"now\": \"缴费\",\n    \"for\": \"{who}缴\"\n  }\n}\n");
        source("lib/en.json", "{\n  \"pay\": {\n    \"now\": \"Pay\",\n    \"for\": \"Pay for {who}\"\n  }\n}\n");
        source("public/main.js", SPEAKING + "t('pay.now')\nt('pay.for')\n");
    }

    @Test
    void textsThatAreThereAndAskedForPass() throws IOException {
        assertThat(faults()).isEmpty();
    }

    @Test
    void keysAreReadWhereverTheyAreWritten() throws IOException {
        source("public/main.js", """
                import App from './App.vue'
                import { t as say } from '../lib/language.js'
                App(say(App ? 'gone.one' : 'pay.now'), say(`pay.${App}`), say(App || 'gone.two'))
                """);
        source("public/App.vue", """
                <script setup>
                import { t } from '../lib/language.js'
                import '../lib/texts.js'
                const text = () => t('gone.three')
                </script>

                <template>
                  <p :title="t('gone.four')">{{ t('pay.now') }}</p>
                  <ul>
                    <li v-for="each in [t('gone.five')]" :key="each" @click="text(t('gone.six'))">
                      {{ t(`gone.${each}`) }}
                    </li>
                  </ul>
                </template>
                """);

        assertThat(faults())
                .containsExactly(
                        "public/App.vue:4:20: no text for 'gone.three' in en, zh",
                        "public/App.vue:8: no text for 'gone.four' in en, zh",
                        "public/App.vue:10: no text for 'gone.five' in en, zh",
                        "public/App.vue:10: no text for 'gone.six' in en, zh",
                        "public/App.vue:11: no text for 'gone.*' in en, zh",
                        "public/main.js:3:5: no text for 'gone.one' in en, zh",
                        "public/main.js:3:59: the key of a text must be readable here, so that it can be checked");
    }

    @Test
    void aTextThatOneLanguageLacksIsToldWithItsLine() throws IOException {
        source("lib/en.json", "{\n  \"pay\": {\n    \"now\": \"Pay\"\n  }\n}\n");

        assertThat(faults())
                .containsExactly(
                        "lib/zh.json:4: pay.for has no text in lib/en.json",
                        "public/main.js:4:1: no text for 'pay.for' in en");
    }

    @Test
    void aTextThatLeavesOutWhatTheOtherLanguageSaysIsTold() throws IOException {
        source("lib/en.json", "{\n  \"pay\": {\n    \"now\": \"Pay\",\n    \"for\": \"Pay\"\n  }\n}\n");

        assertThat(faults()).containsExactly("lib/en.json:4: pay.for does not say [who]");
    }

    @Test
    void aTextThatNoPageAsksForIsTold() throws IOException {
        source("public/main.js", SPEAKING + "t('pay.now')\n");

        assertThat(faults())
                .containsExactly(
                        "lib/en.json:4: no page asks for 'pay.for'", "lib/zh.json:4: no page asks for 'pay.for'");
    }

    @Test
    void aTextOfAnotherEntryDoesNotCount() throws IOException {
        source("office/index.html", "<script type=\"module\" src=\"./main.js\"></script>\n");
        source("office/main.js", "import { t } from '../lib/language.js'\nt('pay.now')\n");

        assertThat(faults()).containsExactly("office/main.js:2:1: no text for 'pay.now'");
    }

    @Test
    void textsThatAreNoJsonAreToldWithTheirLine() throws IOException {
        source("lib/en.json", "{\n  \"pay\" 1\n}\n");

        assertThat(faults()).first().asString().startsWith("lib/en.json:2:");
    }

    private void source(String path, String text) throws IOException {
        var file = folder.resolve("src").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<String> faults() throws IOException {
        var webModules = WebModules.read(Files.writeString(
                folder.resolve("modules.properties"), "vue = vue/dist/vue.runtime.esm-browser.prod.js\n"));
        try (var sources = new Sources(folder.resolve("src"), memory)) {
            return Pages.of(sources, webModules).faults().stream()
                    .map(fault -> fault.toString().replace(folder.resolve("src") + "/", ""))
                    .toList();
        }
    }
}
