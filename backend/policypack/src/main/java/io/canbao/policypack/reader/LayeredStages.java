package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.Mark;
import io.canbao.policypack.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The stages of subsidies while layers are laid over each other: a stage of a name is one stage, whichever layers speak of it. */
final class LayeredStages {

    private static final String SECTION = "subsidies";
    private static final String ROWS = "rows";

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
            Map<String, LayeredTable> inherited = Map.copyOf(stages);
            own.items().forEach(stage -> lay(stage, inherited));
        }
    }

    /** Rows of an inherited stage that stand in another one are told once, and laid over those that are meant. */
    private void lay(Tree stage, Map<String, LayeredTable> inherited) {
        String name = name(stage);
        List<Tree> rest = new ArrayList<>();
        Map<String, List<Tree>> strayed = new LinkedHashMap<>();
        for (Tree row : stage instanceof Tree.Mapping table && table.get(ROWS) instanceof Tree.Sequence rows
                ? rows.items()
                : List.<Tree>of()) {
            stageOf(row, name, inherited)
                    .ifPresentOrElse(
                            other -> strayed.computeIfAbsent(other, _ -> new ArrayList<>())
                                    .add(row),
                            () -> rest.add(row));
        }
        strayed.forEach((other, rows) -> {
            tell(stage, rows, name, other, inherited);
            Optional.ofNullable(stages.get(other))
                    .ifPresent(table -> table.layRows(new Tree.Sequence(rows, stage.mark())));
        });
        if (strayed.isEmpty() || !rest.isEmpty()) {
            Tree left = stage instanceof Tree.Mapping table && !strayed.isEmpty()
                    ? table.with(ROWS, new Tree.Sequence(rest, stage.mark()))
                    : stage;
            stages.computeIfAbsent(name, _ -> new LayeredTable(SECTION, findings))
                    .lay(left);
        }
    }

    /** The inherited stage that a row is in, where it is another one than that in which it is written now. */
    private static Optional<String> stageOf(Tree row, String name, Map<String, LayeredTable> inherited) {
        @Nullable String id = row instanceof Tree.Mapping mapping ? mapping.text("id") : null;
        return id == null
                        || Optional.ofNullable(inherited.get(name))
                                .flatMap(stage -> stage.place(id))
                                .isPresent()
                ? Optional.empty()
                : inherited.entrySet().stream()
                        .filter(stage -> stage.getValue().place(id).isPresent())
                        .map(Map.Entry::getKey)
                        .findFirst();
    }

    private void tell(Tree stage, List<Tree> rows, String name, String other, Map<String, LayeredTable> inherited) {
        List<String> ids = rows.stream()
                .filter(Tree.Mapping.class::isInstance)
                .map(row -> String.valueOf(((Tree.Mapping) row).text("id")))
                .toList();
        Mark above = Optional.ofNullable(inherited.get(other))
                .flatMap(table -> table.place(ids.getFirst()))
                .orElse(rows.getFirst().mark());
        Mark named = !name.equals(SECTION) && stage instanceof Tree.Mapping table
                ? table.entries().getOrDefault("stage", table).mark()
                : rows.getFirst().mark();
        findings.fault(
                named,
                SECTION + '[' + ids.getFirst() + ']',
                PackPhrase.ROW_OF_STAGE.of(ids, other, above.file(), above.line()),
                name.equals(SECTION) ? PackPhrase.ROWS_IN_STAGE.of(other) : PackPhrase.IN_THAT_STAGE.of(other, name));
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
