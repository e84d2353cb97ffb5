package io.canbao.imports;

import io.canbao.problem.ProblemException;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import jakarta.inject.Singleton;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All kinds of files, and who has to do with which. */
@Singleton
public class ImportKinds {
    private static final Set<Role> SEE_ALL = Set.of(Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN);

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

    /**
     * Codes of the kinds whose files somebody sees: officers and the admin all, others those that they bring.
     *
     * @param asked only that one, where it is asked for
     * @throws ProblemException IMPORT_KIND_UNKNOWN
     */
    public List<String> shownTo(CountyScope by, Optional<String> asked) {
        Stream<ImportKind> wanted = asked.isEmpty() ? all.stream() : Stream.of(get(asked.get()));
        return wanted.filter(kind -> isShownTo(by, kind)).map(ImportKind::code).toList();
    }

    boolean isShownTo(CountyScope by, ImportKind kind) {
        return mayBring(by, kind) || !Collections.disjoint(by.roles(), SEE_ALL);
    }

    boolean mayBring(CountyScope by, ImportKind kind) {
        return !Collections.disjoint(by.roles(), kind.broughtBy());
    }
}
