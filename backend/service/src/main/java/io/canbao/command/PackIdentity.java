package io.canbao.command;

import io.canbao.policypack.PackFile;
import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What a file stands for: two files of one identity cannot both be meant. */
sealed interface PackIdentity {

    /** A region's pack of a year. */
    record Pack(@Nullable String region, @Nullable String year) implements PackIdentity {}

    /** Cases; any number of files of one pack may hold them. */
    record Cases(String file) implements PackIdentity {}

    /** The words that packs share. */
    record Vocabulary() implements PackIdentity {}

    /** Empty for a file that is none of these, or cannot be read. */
    static Optional<PackIdentity> of(PackFile file) {
        Map<String, String> head = Head.of(file);
        if (head.containsKey("cases")) {
            return Optional.of(new Cases(file.name()));
        }
        if (head.containsKey("canbao")) {
            return Optional.of(new Pack(head.get("region"), head.get("year")));
        }
        return head.containsKey("vocabulary") ? Optional.of(new Vocabulary()) : Optional.empty();
    }

    /** The region that a pack is for. */
    static Optional<String> region(PackFile file) {
        return of(file).flatMap(identity ->
                identity instanceof Pack pack ? Optional.ofNullable(pack.region()) : Optional.empty());
    }

    /** The region whose pack cases are for. */
    static Optional<String> tried(PackFile file) {
        return Optional.ofNullable(Head.of(file).get("pack")).map(named -> named.replaceFirst("/.*", ""));
    }

