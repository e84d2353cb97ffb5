package io.canbao.benchmarks;

import io.canbao.testkit.Database;
import io.canbao.testkit.MySqlServer;
import java.io.IOException;
import java.nio.file.Files;
import java.util.HashMap;
import java.util.Map;

/** What instances of the platform are given that share one database on a real MySQL. */
public final class Databases {
    private static final String KEY = "dGhpcyBpcyBhIGtleSBmb3IgdGVzdHMgYW5kIG5vbmU=";

    private Databases() {}

    /** A new database, empty. */
    public static Database create() {
        // The jar of the service names its libraries, which this Java also has by themselves: the same files twice.
        System.setProperty("liquibase.duplicateFileMode", "WARN");
        return MySqlServer.shared().createDatabase();
    }

    /** Settings of one more instance, on a port of its own. */
    public static Map<String, Object> settings(Database database) throws IOException {
        Map<String, Object> settings = new HashMap<>();
        settings.put("canbao.port", -1);
        settings.put("canbao.data", Files.createTempDirectory("instance").toString());
        settings.put("canbao.database.url", database.url());
        settings.put("canbao.database.username", database.user());
        settings.put("canbao.database.password", database.password());
        settings.put("canbao.secrets.key", KEY);
        settings.put("canbao.secrets.hash-key", KEY);
        settings.put("canbao.jobs.enabled", false); // whatever else is done would be measured, too
        settings.put("canbao.rate-limit.requests-per-minute", 100_000_000);
        return settings;
    }
}
