package io.canbao.testkit.isolation;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Tables whose rows counties share: those of the entities that say so, with the reason, by {@code @SharedTable}. */
public final class SharedTables {
    private static final String ENTITY = "io.micronaut.data.annotation.MappedEntity";
    private static final Set<String> NAMES = find();

    private SharedTables() {}

    /** Their names in small letters. */
    public static Set<String> names() {
        return NAMES;
    }

    private static Set<String> find() {
        return new ClassFileImporter()
                .importPackages("io.canbao").stream()
                        .filter(type ->
                                type.isAnnotatedWith(ENTITY) && type.isAnnotatedWith("io.canbao.tenancy.SharedTable"))
                        .map(SharedTables::table)
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String table(JavaClass entity) {
        return String.valueOf(entity.getAnnotationOfType(ENTITY).get("value").orElse(""))
                .toLowerCase(Locale.ROOT);
    }
}
