package io.canbao.frontend.compiler;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ContentDigestTest {
    @Test
    void changesWithASourceOnly(@TempDir Path folder) throws IOException {
        var sources = Files.createDirectory(folder.resolve("src"));
        var modules = Files.writeString(folder.resolve("modules.properties"), "");
        var source = Files.writeString(sources.resolve("App.vue"), "<template/>");
        var before = ContentDigest.ofInputs(sources, modules);

        assertThat(ContentDigest.ofInputs(sources, modules)).isEqualTo(before);

        Files.move(source, sources.resolve("Main.vue"));
        assertThat(ContentDigest.ofInputs(sources, modules)).isNotEqualTo(before);
    }
}
