package io.canbao.testkit.isolation;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.CallableStatement;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.DriverManager;
import java.sql.DriverPropertyInfo;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Stands between an application under test and its database, and lets no statement pass that sees rows of several counties ({@link
 * CountyStatements}). An application is given it as its driver's class name; the address stays what it is. Migrations may see all rows.
 */
public final class WatchedDriver implements Driver {
    private static final Map<String, Map<String, Optional<String>>> VERDICTS = new ConcurrentHashMap<>();
    private static final Map<String, Queue<String>> STOPPED = new ConcurrentHashMap<>();

    private static final ScopedValue<Set<String>> NOTED = ScopedValue.newInstance();

    /** The statements that this thread runs, at whatever address, while it does some work. */
    public static Set<String> during(Runnable work) {
        Set<String> statements = new LinkedHashSet<>();
        ScopedValue.where(NOTED, statements).run(work);
        return statements;
    }

    /** Statements that were stopped at this address, each with the reason: whoever swallowed the failure is found out so. */
    public static List<String> stopped(String url) {
        return List.copyOf(STOPPED.getOrDefault(url, new ConcurrentLinkedQueue<>()));
    }

    @Override
    public @Nullable Connection connect(String url, Properties properties) throws SQLException {
        Driver driver = DriverManager.getDriver(url);
        Connection connection = driver.connect(url, properties);
        return connection == null ? null : new Watch(url, driver, properties).over(Connection.class, connection);
    }

    @Override
    public boolean acceptsURL(String url) throws SQLException {
        return DriverManager.getDriver(url) != null;
    }

    @Override
    public DriverPropertyInfo[] getPropertyInfo(String url, Properties properties) {
        return new DriverPropertyInfo[0];
    }

    @Override
    public int getMajorVersion() {
        return 1;
    }

    @Override
    public int getMinorVersion() {
        return 0;
    }

    @Override
    public boolean jdbcCompliant() {
        return false;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    /** Looks at what passes to one database. */
    private record Watch(String url, Driver driver, Properties properties) {
        private static final Set<Class<?>> STATEMENTS =
                Set.of(Statement.class, PreparedStatement.class, CallableStatement.class);

        <T> T over(Class<T> type, T target) {
            InvocationHandler handler = (proxy, method, arguments) -> {
                String name = method.getName();
                if (arguments != null
                        && arguments.length > 0
                        && arguments[0] instanceof String sql
                        && isStatement(name)) {
                    look(sql);
                }
                try {
                    Object result = method.invoke(target, arguments);
                    return result != null
                                    && name.equals("createStatement")
                                    && STATEMENTS.contains(method.getReturnType())
                            ? over(Statement.class, (Statement) result)
                            : result;
                } catch (InvocationTargetException failed) {
                    throw failed.getTargetException();
                }
            };
            return type.cast(
                    Proxy.newProxyInstance(WatchedDriver.class.getClassLoader(), new Class<?>[] {type}, handler));
        }

        private static boolean isStatement(String method) {
            return method.startsWith("execute") || method.startsWith("prepare") || method.equals("addBatch");
        }

        private void look(String sql) throws SQLException {
            if (NOTED.isBound()) {
                NOTED.get().add(sql);
            }
            Map<String, Optional<String>> verdicts = VERDICTS.computeIfAbsent(url, unseen -> new ConcurrentHashMap<>());
            if (!verdicts.containsKey(sql)) {
                verdicts.put(sql, new CountyStatements(tables()).complaint(sql));
            }
            Optional<String> complaint = verdicts.getOrDefault(sql, Optional.empty());
            if (complaint.isPresent() && !isMigration()) {
                String text = sql + ": " + complaint.get();
                STOPPED.computeIfAbsent(url, unseen -> new ConcurrentLinkedQueue<>())
                        .add(text);
                throw new SQLException(text);
            }
        }

        private Set<String> tables() throws SQLException {
            try (Connection connection = driver.connect(url, properties)) {
                Set<String> tables = new HashSet<>(TablesOfCounties.in(connection));
                tables.removeAll(SharedTables.names());
                return tables;
            }
        }

        private static boolean isMigration() {
            return StackWalker.getInstance()
                    .walk(frames ->
                            frames.anyMatch(frame -> frame.getClassName().startsWith("liquibase.")));
        }
    }
}
