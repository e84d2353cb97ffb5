package io.canbao.registry.imports;

import io.canbao.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All kinds of files. */
@Singleton
public class ImportKinds {
    private final List<ImportKind> all;

    ImportKinds(List<ImportKind> all) {
        this.all = all;
    }

    /**
     * The kind of that code.
     *
     * @throws ProblemException IMPORT_KIND_UNKNOWN
     */
    public ImportKind get(@Nullable String code) {
        return all.stream()
                .filter(kind -> kind.code().equals(code))
                .findFirst()
                .orElseThrow(() -> new ProblemException(ImportError.IMPORT_KIND_UNKNOWN)
                        .with(
                                "allowed",
                                all.stream().map(ImportKind::code).sorted().toList()));
    }
}
