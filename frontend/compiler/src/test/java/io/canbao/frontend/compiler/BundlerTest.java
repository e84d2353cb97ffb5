package io.canbao.frontend.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.frontend.javascript.JavaScript;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What modules do is the same whether each is a file of its own, they share one, or that is made small. */
class BundlerTest {
    private static final String PAGE = "<script type=\"module\" src=\"./main.js\"></script>\n";

    @TempDir
    static Path memory;

    private static Minifier minifier;

    @TempDir
    Path folder;

    @BeforeAll
    static void openMinifier() {
        minifier = new Minifier(memory.resolve("small"));
    }

    @AfterAll
    static void closeMinifier() {
        minifier.close();
    }

    @BeforeEach
    void anEntry() throws IOException {
        source("public/index.html", PAGE);
    }

    @Test
    void namesThatSeveralModulesHaveStayApart() throws IOException {
        source("public/main.js", """
                import { size as other, grow } from './one.js'
                import { name } from './two.js'
                const size = 1
                const kept = { size, other, name }
                const inner = (size, one) => ({ size, other, one })
                const { length, ...rest } = { length: 7, name: 'x' }
                grow()
                said.push([kept, inner(2, 3), other, length, rest, typeof status])
                """);
        source("public/one.js", """
                export let size = 10
                export const grow = () => { size += 1 }
                function status() { return { size } }
                said.push(status())
                """);
        source("public/two.js", """
                const size = 'a size of its own'
                export const name = size
                for (const size of [1, 2]) said.push(size)
                """);

        assertThat(said())
                .isEqualTo("[{\"size\":10},1,2,[{\"size\":1,\"other\":10,\"name\":\"a size of its own\"},"
                        + "{\"size\":2,\"other\":11,\"one\":3},11,7,{\"name\":\"x\"},\"undefined\"]]");
    }

    @Test
    void whatIsTakenUnderAnotherNameIsNotHiddenByOneOfAnInnerScope() throws IOException {
        source("public/main.js", """
                import { day as written } from './day.js'
                const say = (day) => written(day)
                const both = ({ day, days = [day] }) => days.map((each) => written(each))
                try { throw 4 } catch (day) { said.push(written(day)) }
                said.push(say(1), both({ day: 2 }))
                """);
        source("public/day.js", "export const day = (number) => `day ${number}`\n");

        assertThat(said()).isEqualTo("[\"day 4\",\"day 1\",[\"day 2\"]]");
    }

    @Test
    void namesAreLiveAndModulesMayNeedEachOther() throws IOException {
        source("public/main.js", """
                import { even } from './even.js'
                import { asked } from './odd.js'
                said.push(even(4), even(3), asked)
                """);
        source("public/even.js", """
                import { odd } from './odd.js'
                said.push('even')
                export function even(n) { return n === 0 || odd(n - 1) }
                """);
        source("public/odd.js", """
                import { even } from './even.js'
                said.push('odd', even(0))
                export let asked = 0
                export const odd = (n) => { asked++; return n !== 0 && even(n - 1) }
                """);

        assertThat(said()).isEqualTo("[\"odd\",true,\"even\",true,false,4]");
    }

    @Test
    void everyFormOfExportIsTaken() throws IOException {
        source("public/main.js", """
                import plain, { first, renamed, passed, deep, whole, default as again } from './all.js'
                import made from './made.js'
                import Named from './named.js'
                import sizes from './sizes.json'
                import * as all from './all.js'
                said.push(plain, first, renamed, passed, deep, whole.deep, again, made(1), new Named().it, sizes)
                said.push(Object.keys(all).sort(), all.default, all.set(9), all.first, 'nothing' in all)
                """);
        source("public/all.js", """
                export let first = 1, second = { first }
                const third = 3
                export const set = (to) => { first = to; return second.first }
                export { third as renamed }
                export { passed as passed } from './more.js'
                export * from './more.js'
                import * as whole from './more.js'
                export { whole }
                export default third + 1
                """);
        source(
                "public/more.js",
                "const it = 5\nexport { it as passed }\nexport const deep = 'deep'\nexport default it\n");
        source("public/made.js", "export default function (n) { return n + 1 }\n");
        source("public/named.js", "export default class Named { get it() { return typeof Named } }\n");
        source("public/sizes.json", "[1, 2]\n");

        assertThat(said())
                .isEqualTo(
                        "[4,1,3,5,\"deep\",\"deep\",4,2,\"function\",[1,2],"
                                + "[\"deep\",\"default\",\"first\",\"passed\",\"renamed\",\"second\",\"set\",\"whole\"],4,1,9,false]");
    }

    @Test
    void statementsStayApartWhereOneGoes() throws IOException {
        source("public/main.js", """
                const one = 1
                import './other.js'
                ;[one].forEach((each) => said.push(each))
                """);
        source("public/other.js", "const f = () => 2\nexport { f }\n(() => said.push(f()))()\nexport default f\n");

        assertThat(said()).isEqualTo("[2,1]");
    }

    /** The engine here does not load on demand, so the file that would be is run by itself. */
    @Test
    void whatIsAskedForOnDemandSharesWhatIsThere() throws IOException {
        source("public/main.js", """
                import { count, add } from './count.js'
                add()
                export const pages = () => [import('./one.js'), import('./two.js'), import('./count.js'), count]
                """);
        source("public/count.js", "said.push('count')\nexport let count = 0\nexport const add = () => ++count\n");
        source("public/one.js", "import { more } from './more.js'\nexport const first = more()\nsaid.push(first)\n");
        source("public/two.js", "import { more } from './more.js'\nexport default more()\n");
        source("public/more.js", """
                import { add } from './count.js'
                import * as all from './count.js'
                said.push('more')
                export const more = () => [add(), all.count]
                """);

        var files = bundled(text -> text);
        assertThat(files.keySet())
                .extracting(path -> path.replaceAll("files-[0-9a-f]{16}/", ""))
                .containsExactlyInAnyOrder("index.html", "public/main.js", "public/one.js", "public/two.js");
        assertThat(text(files, "main.js"))
                .containsPattern(
                        "import\\(\"./one.js\"\\)\\.then\\(\\(all\\) => all\\.[\\w$]+\\), import\\(\"./two.js\"\\)")
                .containsPattern("import\\(\"./main.js\"\\)\\.then\\(\\(all\\) => all\\.[\\w$]+\\), count")
                .contains("[Symbol.toStringTag]: \"Module\", get \"add\"() { return add }", "export { ");
        assertThat(text(files, "two.js")).containsPattern("export \\{ _two_js\\$\\d }");
        assertThat(run(files, "two.js")).isEqualTo("[\"count\",\"more\",[2,2]]");
        assertThat(run(bundled(minifier::minified), "two.js")).isEqualTo("[\"count\",\"more\",[2,2]]");
    }

    @Test
    void ofAWebJarStaysWhatIsTaken() throws IOException {
        source("public/main.js", "import { shelf as board, more } from 'shelf'\nsaid.push(board, more())\n");

        assertThat(said()).isEqualTo("[\"shelf\",1]");
        assertThat(text(bundled(minifier::minified), "shelf.js"))
                .contains("as shelf", "as more")
                .doesNotContain("unused");
    }

    @Test
    void aNameThatNobodyGivesIsAFault() throws IOException {
        source("public/main.js", "import { ref } from 'vue'\nimport { gone } from './one.js'\ngone(ref)\n");
        source("public/one.js", "export const here = 1\n");

        assertThat(pages(text -> text).faults())
                .singleElement()
                .asString()
                .endsWith("public/main.js:2: 'gone' is not given by './one.js'");
    }

    @Test
    void aNameThatABundleCouldMistakeIsAFault() throws IOException {
        source("public/main.js", "const f = 1\nsaid.push(function f() { return f })\n");

        assertThat(pages(text -> text).faults())
                .singleElement()
                .asString()
                .contains("main.js:1: f is a name of the whole module too");
    }

    private void source(String path, String text) throws IOException {
        var file = folder.resolve("src").resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    /** What the modules put into {@code said}, the same however they are put together. */
    private String said() throws IOException {
        var apart = run(apart(), "main.js");
        assertThat(run(bundled(text -> text), "main.js")).isEqualTo(apart);
        assertThat(run(bundled(minifier::minified), "main.js")).isEqualTo(apart);
        return apart;
    }

    private Map<String, byte[]> apart() throws IOException {
        try (var sources = sources()) {
            return files(Pages.of(sources, webModules()));
        }
    }

    private Map<String, byte[]> bundled(UnaryOperator<String> small) throws IOException {
        return files(pages(small));
    }

    private Pages pages(UnaryOperator<String> small) throws IOException {
        try (var sources = sources()) {
            return Pages.bundled(sources, webModules(), small);
        }
    }

    private static Map<String, byte[]> files(Pages pages) {
        assertThat(pages.faults()).isEmpty();
        return pages.files();
    }

    private Sources sources() {
        return new Sources(folder.resolve("src"), memory.resolve("pages"));
    }

    private WebModules webModules() throws IOException {
        return WebModules.read(Files.writeString(
                        folder.resolve("modules.properties"), "vue = vue/dist/vue.runtime.esm-browser.prod.js\n"))
                .with("shelf", """
                        const a = 'shelf', b = () => 1, c = 'unused'
                        export { a as shelf, b as more, c as rest };
                        """);
    }

    private String run(Map<String, byte[]> files, String start) throws IOException {
        var target = folder.resolve("out");
        Folder.fill(target, files);
        try (var engine = JavaScript.withFiles()) {
            engine.script("globalThis.said = []", "said.js");
            engine.module(target.resolve(path(files, start)));
            return engine.script("JSON.stringify(said)", "said.js").text();
        }
    }

    private static String text(Map<String, byte[]> files, String name) {
        return new String(files.getOrDefault(path(files, name), new byte[0]), StandardCharsets.UTF_8);
    }

    private static String path(Map<String, byte[]> files, String name) {
        return files.keySet().stream()
                .filter(path -> path.endsWith("/" + name))
                .findFirst()
                .orElseThrow();
    }
}
