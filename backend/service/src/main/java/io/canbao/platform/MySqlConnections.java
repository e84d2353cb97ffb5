package io.canbao.platform;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Bounds how long a MySQL server may keep us waiting, where the driver's own bounds are none, so that a server that vanishes without closing its connections would never
 * be noticed; and sends rows that are written together in one statement instead of one after another.
 */
@Singleton
final class MySqlConnections implements BeanCreatedEventListener<DatasourceConfiguration> {
    private static final Map<String, String> SETTINGS =
            Map.of("connectTimeout", "2000", "socketTimeout", "20000", "rewriteBatchedStatements", "true");

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration configuration = event.getBean();
        String url = configuration.getUrl();
        if (url != null && url.startsWith("jdbc:mysql:")) {
            SETTINGS.forEach((name, value) -> {
                if (!url.contains(name)) {
                    configuration.addDataSourceProperty(name, value);
                }
            });
        }
        return configuration;
    }
}
