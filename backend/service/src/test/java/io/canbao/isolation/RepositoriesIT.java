package io.canbao.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.http.sample.Notes;
import io.canbao.platform.DatabaseKind;
import io.canbao.platform.Served;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.SharedTable;
import io.canbao.testkit.Database;
import io.canbao.testkit.isolation.SharedTables;
import io.canbao.testkit.isolation.TablesOfCounties;
import io.micronaut.data.annotation.MappedEntity;
import io.micronaut.data.repository.GenericRepository;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every repository of a county's table is tried with a row of another county; new ones join by themselves. */
class RepositoriesIT {
    private static final CountyCode OWNER = new CountyCode("990111");
    private static final CountyCode STRANGER = new CountyCode("990112");

    @ParameterizedTest
    @EnumSource
    void noRepositoryTellsACountyOfAnothersRow(DatabaseKind kind) throws ReflectiveOperationException, SQLException {
        Set<String> tried = new TreeSet<>();
        Database database = withoutForeignKeys(kind);
        try (Served served = Notes.served(database)) {
            forgetForeignKeys(kind, database);
            for (Object implementation : served.beans(GenericRepository.class)) {
                Class<?> repository = repository(implementation);
                Class<?> entity = entity(repository);
                if (!entity.isAnnotationPresent(SharedTable.class)) {
                    Object row = SampleRows.of(entity, OWNER);
                    save(repository, implementation, row);
                    ForeignCounty asked = new ForeignCounty(repository, implementation, row);
                    assertThat(asked.toldTo(STRANGER)).as(repository.getName()).isEmpty();
                    assertThat(asked.toldTo(OWNER)).as(repository.getName()).isNotEmpty();
                    tried.add(entity.getAnnotation(MappedEntity.class).value());
                }
            }
            assertThat(tried).containsExactlyElementsOf(tables(database));
        }
    }

    /** All of counties, in order: none is without a repository that was tried. */
    private static Set<String> tables(Database database) throws SQLException {
        try (Connection connection = database.connect()) {
            Set<String> tables = new TreeSet<>(TablesOfCounties.in(connection));
            tables.removeAll(SharedTables.names());
            return tables;
        }
    }

    @Test
    void aRepositoryThatDoesNotAskWhoseTheRowIsIsFound() {
        Leaky leaky = (county, key) -> Optional.of(key);

        assertThat(new ForeignCounty(Leaky.class, leaky, SampleRows.of(Row.class, OWNER)).toldTo(STRANGER))
                .containsExactly("findByCountyCodeAndKey");
    }

    @ParameterizedTest
    @EnumSource
    void everyTableIsACountysAndLedByItsCodeOrToldAsShared(DatabaseKind kind) throws SQLException {
        Database database = kind.create();
        try (Served served = Served.on(database);
                Connection connection = database.connect()) {
            Set<String> shared = new HashSet<>(SharedTables.names());
            shared.addAll(List.of("databasechangelog", "databasechangeloglock", "scheduled_tasks"));

            assertThat(served.address()).isNotNull();
            assertThat(TablesOfCounties.in(connection)).contains("idempotency");
            assertThat(TablesOfCounties.complaints(connection, shared)).isEmpty();
        }
    }

    /** A row alone, without those that it hangs on: whether it is another county's to see is what is tried here. */
    private static Database withoutForeignKeys(DatabaseKind kind) {
        Database database = kind.create();
        if (kind == DatabaseKind.EMBEDDED) {
            return database;
        }
        String more = (database.url().contains("?") ? "&" : "?") + "sessionVariables=foreign_key_checks=0";
        return new Database(database.url() + more, database.user(), database.password());
    }

    private static void forgetForeignKeys(DatabaseKind kind, Database database) {
        if (kind == DatabaseKind.EMBEDDED) {
            try (Connection connection = database.connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("SET REFERENTIAL_INTEGRITY FALSE");
            } catch (SQLException failed) {
                throw new AssertionError(failed);
            }
        }
    }

    private static Class<?> repository(Object implementation) {
        return Arrays.stream(implementation.getClass().getInterfaces())
                .filter(GenericRepository.class::isAssignableFrom)
                .findFirst()
                .orElseThrow();
    }

    private static Class<?> entity(Class<?> repository) {
        return Arrays.stream(repository.getGenericInterfaces())
                .filter(ParameterizedType.class::isInstance)
                .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
                .map((Type type) -> (Class<?>) type)
                .findFirst()
                .orElseThrow();
    }

    private static void save(Class<?> repository, Object implementation, Object row)
            throws ReflectiveOperationException {
        Method save = Arrays.stream(repository.getMethods())
                .filter(method -> method.getName().equals("save"))
                .findFirst()
                .orElseThrow(
                        () -> new AssertionError(repository + " saves nothing: try its rows in a test of its own"));
        save.setAccessible(true);
        save.invoke(implementation, row);
    }

    /** Answers whoever asks. */
    private interface Leaky {
        @SuppressWarnings("unused") // called by reflection
        Optional<String> findByCountyCodeAndKey(CountyCode countyCode, String key);
    }

    private record Row(CountyCode countyCode, String key) {}
}
