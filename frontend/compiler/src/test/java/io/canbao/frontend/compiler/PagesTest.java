package io.canbao.frontend.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PagesTest {
    private static final String PAGE = """
            <head>
              <link rel="stylesheet" href="./components.css">
              <script type="module" src="./main.js"></script>
            </head>
            """;

    /** Shared by all tests, so that the compiler is loaded once for what they have in common. */
    @TempDir
    static Path memory;

    @TempDir
    Path folder;

    @BeforeEach
    void anEntry() throws IOException {
        source("public/index.html", PAGE);
    }

    @Test
    void componentBecomesModuleWithRewrittenImportsAndScopedStyles() throws IOException {
        source("public/main.js", "import App from './App.vue'\nApp()\n");
        source("public/App.vue", """
                <script setup>
                import { ref } from 'vue'
                import Name from '../components/Name.vue'
                const name = ref('')
                </script>
                <template><Name v-model="name" class="wide"/></template>
                <style scoped>.wide { width: 100% }</style>
                """);
        source("components/Name.vue", "<template><input></template>\n<style scoped>input { border: 0 }</style>\n");

        var pages = compiled();
        assertThat(file(pages, "public/App.vue.js"))
                .contains(
                        "from \"../modules/vue-",
                        "from \"../components/Name.vue.js\"",
                        "component.__scopeId = \"data-v-");
        assertThat(file(pages, "components/Name.vue.js")).contains("export default component");
        assertThat(file(pages, "public/components.css")).containsSubsequence("input[data-v-", ".wide[data-v-");
    }

    @Test
    void whatBrowsersOf2019CannotReadIsWrittenAnew() throws IOException {
        source("public/main.js", """
                import { one } from './one.js'
                const size = one?.list?.[0].size(one?.of) ?? 1_000
                one
                one?.call?.(size).next || one.more?.(...size)
                one.kept ??= { size }
                """);
        source("public/one.js", "export const one = null\n");

        assertThat(file(compiled(), "public/main.js"))
                .doesNotContain("?.", "??", "_000")
                .contains("1000", "void (", "\"./one.js\"");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "list.at(-1) | .at()",
                "Object.hasOwn(list, 'a') | .hasOwn()",
                "structuredClone(list) | structuredClone",
                "list.replaceAll('a', 'b') | .replaceAll()",
                "list.map(/(?<=a)b/.test) | the pattern /(?<=a)b/",
                "class Kept { #own = 1 } | a private field"
            })
    void whatBrowsersOf2019DoNotHaveIsAFault(String code, String told) throws IOException {
        source("public/main.js", "const list = []\n" + code + "\n");

        assertThat(String.join("\n", faults()))
                .contains("browsers of 2019 do not have " + told)
                .contains("main.js:2");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "p:has(a) { color: red } | :has()",
                "p { inset-inline-start: 0 } | inset-inline",
                "p { padding-inline: 1rem } | padding-inline",
                "p { margin-block: 0 1rem } | margin-block"
            })
    void aStyleThatTheyWouldLeaveOutIsAFault(String style, String told) throws IOException {
        source("public/main.js", "import App from './App.vue'\nApp()\n");
        source("public/App.vue", "<template><p /></template>\n<style>\n" + style + "\n</style>\n");

        assertThat(String.join("\n", faults()))
                .contains("browsers of 2019 do not have " + told)
                .contains("App.vue:3");
    }

    /** What stood in a row touched on phones of 2019. */
    @Test
    void gapsInARowHaveMarginsInTheirPlaceWhereThereAreNone() throws IOException {
        source("public/main.js", "import App from './App.vue'\nApp()\n");
        source("public/App.vue", """
                <template><p /></template>
                <style>
                p { display: flex; gap: var(--a) calc(2 * 1px) }
                a { display: grid; gap: 1px }
                </style>
                """);

        assertThat(file(compiled(), "public/components.css"))
                .contains("@supports not (inset: 0) { p > * { margin-right: calc(2 * 1px); margin-bottom: var(--a) } }")
                .doesNotContain("a > *");
    }

    @Test
    void dataStandsInTheModuleThatImportsIt() throws IOException {
        source("public/main.js", "import sizes from './sizes.json'\nimport './other.js'\nsizes.map(String)\n");
        source("public/other.js", "export const other = 1\n");
        source("public/sizes.json", "[\n  1,\n  2\n]\n");

        assertThat(file(compiled(), "public/main.js"))
                .isEqualTo("const sizes = [1,2]\nimport \"./other.js\"\nsizes.map(String)\n");
    }

    @Test
    void aPageNamesAllModulesThatItsStartNeedsAtOnceAndNoneThatIsImportedOnDemand() throws IOException {
        source(
                "public/main.js",
                "import { one } from '../lib/one.js'\nexport const later = () => import('../lib/later.js').then(one)\n");
        source("lib/one.js", "import './two.js'\nimport { h } from 'vue'\nexport const one = h\n");
        source("lib/two.js", "import { one } from './one.js'\nexport const two = () => one\n");
        source("lib/later.js", "export const three = 3\n");

        var pages = compiled();
        assertThat(text(pages, "index.html")
                        .replaceAll("files-[0-9a-f]{16}", "FILES")
                        .replaceAll("vue-[0-9.]+", "vue."))
                .isEqualTo("""
                <head>
                  <link rel="stylesheet" href="./FILES/public/components.css">
                  <link rel="modulepreload" href="./FILES/lib/one.js">
                  <link rel="modulepreload" href="./FILES/lib/two.js">
                  <link rel="modulepreload" href="./FILES/modules/vue.js">
                  <script type="module" src="./FILES/public/main.js"></script>
                </head>
                """);
        assertThat(file(pages, "lib/later.js")).isNotEmpty();
    }

    /** Whatever is loaded must be there without a connection, and a release that differs must be noticed. */
    @Test
    void aWorkerStandsBesideThePageAndIsToldItsFiles() throws IOException {
        source("public/main.js", "console.log(1)\n");
        source("public/worker.js", "addEventListener('install', () => caches.open(RELEASE))\n");

        assertThat(text(compiled(), "worker.js").replaceAll("[0-9a-f]{16}", "X"))
                .isEqualTo("""
                const RELEASE = "files-X/"
                const FILES = ["./files-X/public/components.css","./files-X/public/main.js"]
                addEventListener('install', () => caches.open(RELEASE))
                """);
    }

    @Test
    void eachEntryLoadsItsOwnFilesAndNothingOfTheOthers() throws IOException {
        source("public/main.js", "import { one } from '../lib/one.js'\none()\n");
        source("office/index.html", PAGE);
        source("office/main.js", "import { code } from 'qr-creator'\nimport { one } from '../lib/one.js'\none(code)\n");
        source("lib/one.js", "export const one = String\n");

        var pages = compiled();
        assertThat(pages.files().keySet())
                .extracting(path -> path.replaceAll("[0-9a-f]{16}", "X").replaceAll("-[0-9.]+js", ".js"))
                .containsExactly(
                        "files-X/lib/one.js",
                        "files-X/public/components.css",
                        "files-X/public/main.js",
                        "index.html",
                        "office/files-X/lib/one.js",
                        "office/files-X/modules/qr-creator.js",
                        "office/files-X/office/components.css",
                        "office/files-X/office/main.js",
                        "office/index.html");

        source("office/main.js", "");
        var later = compiled();
        assertThat(folderOf(later, "")).isEqualTo(folderOf(pages, ""));
        assertThat(folderOf(later, "office/")).isNotEqualTo(folderOf(pages, "office/"));
    }

    @Test
    void aModuleOfOneEntryIsNotThereForAnother() throws IOException {
        source("public/main.js", "import { code } from 'qr-creator'\ncode()\n");

        assertThat(faults()).containsExactly("public/main.js:1:22: import of 'qr-creator' leads nowhere");
    }

    @Test
    void filesThatChangedHaveAnotherAddressAndTheOthersTheirOldOne() throws IOException {
        source("public/main.js", "");
        source("public/index.html", PAGE.replace("components.css", "own.css"));
        source("public/own.css", "p { color: red }\n");
        var first = folderOf(compiled(), "");

        assertThat(folderOf(compiled(), "")).isEqualTo(first);

        source("public/own.css", "p { color: green }\n");
        assertThat(folderOf(compiled(), "")).isNotEqualTo(first);
    }

    @Test
    void aFolderIsFilledWithTheFilesAndRidOfOthers() throws IOException {
        source("public/main.js", "1\n");
        var target = folder.resolve("out");
        Folder.fill(target, compiled().files());
        source("public/main.js", "2\n");
        var changed = compiled();
        Folder.fill(target, changed.files());

        assertThat(Folder.files(target))
                .map(path -> Folder.unix(target.relativize(path)))
                .containsExactlyElementsOf(changed.files().keySet());
        try (var folders = Files.list(target)) {
            assertThat(folders).hasSize(2);
        }
    }

    @Test
    void anUnchangedSourceIsNotCompiledAgain() throws IOException {
        source("public/main.js", "import App from './App.vue'\nApp()\n");
        source("public/App.vue", "<template><p>once</p></template>\n");
        var before = compiled();

        try (var sources = new Sources(folder.resolve("src"), memory)) {
            assertThat(Pages.of(sources, webModules()).files().keySet())
                    .isEqualTo(before.files().keySet());
            assertThat(sources.hasCompiled()).isFalse();

            source("public/main.js", "import App from './App.vue'\nApp(1)\n");
            Pages.of(sources, webModules());
            assertThat(sources.hasCompiled()).isTrue();
        }
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
        source("public/main.js", "import Bad from './Bad.vue'\nBad()\n");
        source("public/Bad.vue", text.replace("\\n", "\n"));

        assertThat(faults()).first().asString().contains(message).matches("public/Bad.vue:%d:.*".formatted(line));
    }

    @Test
    void aBadModuleIsToldWithItsLine() throws IOException {
        source("public/main.js", "export const a = 1\nexport const = 2\n");

        assertThat(faults()).singleElement().asString().startsWith("public/main.js:2:");
    }

    @Test
    void aPageHoldsNoScriptOfItsOwnAndNamesOnlyWhatIsThere() throws IOException {
        source("public/main.js", "");
        source("public/index.html", "<p>\n<script>alert(1)</script>\n<img src=\"./gone.svg\">\n" + PAGE);

        assertThat(faults())
                .containsExactly(
                        "public/index.html: public/gone.svg is not there",
                        "public/index.html:2: a script inside the page would be refused by its Content-Security-Policy");
    }

    private void source(String path, String text) throws IOException {
        var file = folder.resolve("src").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Pages compile() throws IOException {
        try (var sources = new Sources(folder.resolve("src"), memory)) {
            return Pages.of(sources, webModules());
        }
    }

    private WebModules webModules() throws IOException {
        return WebModules.read(Files.writeString(folder.resolve("modules.properties"), """
                vue = vue/dist/vue.runtime.esm-browser.prod.js
                office/qr-creator = qr-creator/dist/qr-creator.es6.min.js
                """));
    }

    private Pages compiled() throws IOException {
        var pages = compile();
        assertThat(pages.faults()).isEmpty();
        return pages;
    }

    /** The faults, with the paths of their files below the sources. */
    private List<String> faults() throws IOException {
        return compile().faults().stream()
                .map(fault -> fault.toString().replace(folder.resolve("src") + "/", ""))
                .toList();
    }

    /** What an entry at the root loads by this path. */
    private static String file(Pages pages, String path) {
        return text(pages, folderOf(pages, "") + path);
    }

    private static String text(Pages pages, String path) {
        return new String(pages.files().getOrDefault(path, new byte[0]), StandardCharsets.UTF_8);
    }

    private static String folderOf(Pages pages, String home) {
        return pages.files().keySet().stream()
                .filter(path -> path.startsWith(home + "files-"))
                .map(path -> path.substring(0, path.indexOf('/', home.length()) + 1))
                .findFirst()
                .orElseThrow();
    }
}
