package io.canbao.frontend.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class InputDigestTest {
    @Test
    void changesWithASourceOnly(@TempDir Path folder) throws IOException {
        var sources = Files.createDirectory(folder.resolve("src"));
        var modules = Files.writeString(folder.resolve("modules.properties"), "");
        var source = Files.writeString(sources.resolve("App.vue"), "<template/>");
        var before = InputDigest.of(sources, modules);

        assertThat(InputDigest.of(sources, modules)).isEqualTo(before);

        Files.move(source, sources.resolve("Main.vue"));
        assertThat(InputDigest.of(sources, modules)).isNotEqualTo(before);
    }
}
