package io.canbao.frontend.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class FormatSourcesTest {
    @TempDir
    Path folder;

    @Test
    void whatIsNotFormattedIsToldAndMended() throws IOException {
        var sources = Files.createDirectory(folder.resolve("src"));
        var module = Files.writeString(sources.resolve("days.js"), "export const days = [ \"a\" ];\n");
        var component = Files.writeString(
                sources.resolve("App.vue"),
                "<script setup>\nconst a=1\n</script>\n<template><p>{{a}}</p></template>\n<style>p{color:red}</style>\n");
        Files.writeString(sources.resolve("right.css"), "p {\n  color: red;\n}\n");
        Files.writeString(sources.resolve("notes.txt"), "left  alone");
        var broken = Files.writeString(sources.resolve("broken.json"), "{\"a\": }\n");

        try (var formatter = formatter()) {
            assertThat(FormatSources.format(sources, formatter, false))
                    .hasSize(3)
                    .contains(
                            component + ": is not formatted; frontend/format does it",
                            module + ": is not formatted; frontend/format does it")
                    .anyMatch(fault -> fault.startsWith(broken + ": Unexpected token"));
            assertThat(FormatSources.format(sources, formatter, true)).hasSize(1);
        }

        assertThat(module).hasContent("export const days = ['a']\n");
        assertThat(component).hasContent("""
                <script setup>
                const a = 1
                </script>
                <template>
                  <p>{{ a }}</p>
                </template>
                <style>
                p {
                  color: red;
                }
                </style>
                """);
        Files.delete(broken);
        try (var formatter = formatter()) {
            assertThat(FormatSources.format(sources, formatter, false)).isEmpty();
        }
    }

    private Formatter formatter() {
        return new Formatter("{\"semi\": false, \"singleQuote\": true}", folder.resolve("memory"));
    }
}
