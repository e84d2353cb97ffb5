package io.canbao.command;

import io.canbao.policypack.Findings;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.tree.Tree;
import io.canbao.policypack.tree.TreeReader;
import java.util.Optional;
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
        return TreeReader.read(file.name(), file.content(), new Findings())
                .flatMap(tree -> tree instanceof Tree.Mapping document ? of(file.name(), document) : Optional.empty());
    }

    private static Optional<PackIdentity> of(String file, Tree.Mapping document) {
        if (document.get("cases") != null) {
            return Optional.of(new Cases(file));
        }
        if (document.get("canbao") != null) {
            return Optional.of(new Pack(document.text("region"), document.text("year")));
        }
        return document.get("vocabulary") != null ? Optional.of(new Vocabulary()) : Optional.empty();
    }
}
