package io.canbao.platform;

import java.util.Map;
import liquibase.Scope;
import liquibase.ui.LoggerUIService;
import org.slf4j.bridge.SLF4JBridgeHandler;

/** What libraries have to be told once for the whole process. */
final class Housekeeping {
    private Housekeeping() {}

    /** Logs of the JDK's own kind join ours; Liquibase keeps off the console and reports to nobody. */
    static void ofLibraries() {
        SLF4JBridgeHandler.removeHandlersForRootLogger();
        SLF4JBridgeHandler.install();
        enterQuietScope();
        System.setProperty("liquibase.analytics.enabled", "false");
        System.setProperty("liquibase.command.showSummaryOutput", "LOG");
    }

    private static void enterQuietScope() {
        try {
            Scope.enter(Map.of(Scope.Attr.ui.name(), new LoggerUIService()));
        } catch (Exception unforeseen) {
            throw new IllegalStateException("Liquibase cannot be determined where to write", unforeseen);
        }
    }
}
