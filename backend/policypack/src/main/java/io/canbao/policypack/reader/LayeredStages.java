package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.tree.Tree;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The stages of subsidies while layers are laid over each other: a stage of a name is one stage, whichever layers speak of it. */
final class LayeredStages {

    private final Findings findings;
    private final Map<String, LayeredTable> stages = new LinkedHashMap<>();
    private @Nullable Tree last;

    LayeredStages(Findings findings) {
        this.findings = findings;
    }

    /** Lays the stages of a lower layer over those that are there. */
    void lay(Tree lower) {
        if (last != null && lower instanceof Tree.Scalar nothing && nothing.isNull()) {
            return;
        }
        last = lower;
        if (lower instanceof Tree.Sequence own) {
            own.items()
                    .forEach(stage -> stages.computeIfAbsent(name(stage), _ -> new LayeredTable("subsidies", findings))
                            .lay(stage));
        }
    }

    private static String name(Tree stage) {
        @Nullable String name = stage instanceof Tree.Mapping mapping ? mapping.text("stage") : null;
        return name == null ? "?" : name;
    }

    /** The stages in order; what is no list of stages as it stands there, for whoever reads it. */
    Tree merged(SplitRows split) {
        Tree written = Objects.requireNonNull(last);
        return written instanceof Tree.Sequence
                ? Tree.Sequence.of(
                        stages.values().stream()
                                .map(stage -> stage.merged(split))
                                .toList(),
                        written.mark())
                : written;
    }
}
