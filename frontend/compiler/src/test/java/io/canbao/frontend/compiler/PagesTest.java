package io.canbao.frontend.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PagesTest {
    private final VueCompiler compiler = new VueCompiler();

    @TempDir
    Path folder;

    PagesTest() throws IOException {}

    @AfterAll
    void closeCompiler() {
        compiler.close();
    }

    @Test
    void componentBecomesModuleWithRewrittenImportsAndScopedStyles() throws IOException {
        source("public/App.vue", """
                <script setup>
                import { ref } from 'vue'
                import Name from '../components/Name.vue'
                const name = ref('')
                </script>
                <template><Name v-model="name" class="wide"/></template>
                <style scoped>.wide { width: 100% }</style>
                """);
        source("components/Name.vue", "<template><input></template>\n");

        assertThat(compile()).isEmpty();
        assertThat(output("public/App.vue.js"))
                .contains(
                        "from \"../modules/vue-",
                        "from \"../components/Name.vue.js\"",
                        "component.__scopeId = \"data-v-");
        assertThat(output("public/components.css")).contains(".wide[data-v-");
        assertThat(output("components/Name.vue.js")).contains("export default component");
    }

    @Test
    void messagesBecomeModules() throws IOException {
        source("messages/en.json", "{\"pay\": \"Pay\"}");
        source("lib/texts.js", "export { default as english } from '../messages/en.json'\n");

        assertThat(compile()).isEmpty();
        assertThat(output("messages/en.json.js")).isEqualTo("export default {\"pay\": \"Pay\"}");
        assertThat(output("lib/texts.js")).contains("from \"../messages/en.json.js\"");
    }

    @Test
    void aPageNamesAllModulesThatItsScriptNeedsAtOnceAndNoneThatIsImportedOnDemand() throws IOException {
        source("index.html", "<head>\n  <script type=\"module\" src=\"./public/main.js\"></script>\n</head>\n");
        source(
                "public/main.js",
                "import { one } from '../lib/one.js'\nexport const later = () => import('../lib/later.js').then(one)\n");
        source("lib/one.js", "import './two.js'\nexport const one = 1\n");
        source("lib/two.js", "import { one } from './one.js'\nexport const two = () => one\n");
        source("lib/later.js", "export const three = 3\n");

        assertThat(compile()).isEmpty();
        assertThat(Files.readString(folder.resolve("out/index.html")))
                .isEqualTo("""
                <head>
                  <link rel="modulepreload" href="./FILES/lib/one.js">
                  <link rel="modulepreload" href="./FILES/lib/two.js">
                  <script type="module" src="./FILES/public/main.js"></script>
                </head>
                """.replace("FILES", files().getFileName().toString()));
    }

    @Test
    void filesThatChangedHaveAnotherAddressAndTheOthersTheirOldOne() throws IOException {
        source("page/index.html", "<link rel=\"stylesheet\" href=\"./own.css\">\n");
        source("page/own.css", "p { color: red }\n");
        assertThat(compile()).isEmpty();
        var first = files();
        var firstPage = Files.readString(folder.resolve("out/page/index.html"));

        assertThat(compile()).isEmpty();
        assertThat(files()).isEqualTo(first);
        assertThat(firstPage).contains("href=\"./../" + first.getFileName() + "/page/own.css\"");

        source("page/own.css", "p { color: green }\n");
        assertThat(compile()).isEmpty();
        assertThat(files()).isNotEqualTo(first);
        assertThat(Files.readString(folder.resolve("out/page/index.html"))).isNotEqualTo(firstPage);
    }

    @Test
    void onlyModulesThatAreUsedAreCopied() throws IOException {
        source("lib/empty.js", "export const nothing = 0\n");

        assertThat(compile()).isEmpty();
        assertThat(files().resolve("modules")).isEmptyDirectory();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            <template>\\n  <p>\\n</template>                                          | 2 | Element is missing end tag
            <template>\\n  <p v-if="a +">x</p>\\n</template>                           | 2 | Error parsing JavaScript expression
            <script setup>\\nconst a = 1\\nconst = 2\\n</script>                       | 3 | Unexpected token
            <script setup>\\nconst a = 1\\n</script>\\n<template>\\n<p>{{ b( }}</p></template> | 5 | Error parsing JavaScript expression
            <script setup>\\nlet a = 1\\ndefineProps(a)\\n</script>                  | 3 | `defineProps()` in <script setup> cannot reference locally declared variables
            <script setup lang="ts">let a = 1</script>                                       | 1 | lang="ts" is not compiled here
            <script>\\nexport default {}\\n</script>                                   | 1 | a component has <script setup> or no script
            <template><p/></template>\\n<style>\\n.a { color: red \\n                  | 2 | Element is missing end tag
            <template><p/></template>\\n<style>\\n.a }\\n</style>                      | 3 | Unknown word
            <script setup>\\nimport a from './nowhere.vue'\\na()\\n</script>           | 2 | leads nowhere
            <script setup>\\nimport a from 'left-pad'\\na()\\n</script>                | 2 | leads nowhere
            """)
    void aBadComponentIsToldWithItsLine(String text, int line, String message) throws IOException {
        source("public/Bad.vue", text.replace("\\n", "\n"));

        assertThat(compile()).first().satisfies(fault -> {
            assertThat(fault.message()).contains(message);
            assertThat(fault.line()).isEqualTo(line);
            assertThat(fault.toString()).contains("Bad.vue:" + line);
        });
    }

    @Test
    void aBadModuleIsToldWithItsLine() throws IOException {
        source("lib/bad.js", "export const a = 1\nexport const = 2\n");

        assertThat(compile())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(2));
    }

    @Test
    void aPageHoldsNoScriptOfItsOwn() throws IOException {
        source("index.html", "<p>\n<script>alert(1)</script>\n<script type=\"module\" src=\"./main.js\"></script>\n");

        assertThat(compile())
                .singleElement()
                .satisfies(fault -> assertThat(fault.line()).isEqualTo(2));
    }

    private void source(String path, String text) throws IOException {
        var file = folder.resolve("src").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private List<Fault> compile() throws IOException {
        var declarations = Files.writeString(
                folder.resolve("modules.properties"), "vue = vue/dist/vue.runtime.esm-browser.prod.js\n");
        return new Pages(folder.resolve("src"), folder.resolve("out"), WebModules.read(declarations), compiler)
                .compile();
    }

    private String output(String path) throws IOException {
        return Files.readString(files().resolve(path));
    }

    /** The folder of all that pages load. */
    private Path files() throws IOException {
        try (var found = Files.newDirectoryStream(folder.resolve("out"), "files-*")) {
            return found.iterator().next();
        }
    }
}
