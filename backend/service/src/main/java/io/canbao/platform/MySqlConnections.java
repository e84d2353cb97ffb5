package io.canbao.platform;

import io.micronaut.configuration.jdbc.hikari.DatasourceConfiguration;
import io.micronaut.context.event.BeanCreatedEvent;
import io.micronaut.context.event.BeanCreatedEventListener;
import jakarta.inject.Singleton;
import java.util.Map;

/**
 * Bounds how long a MySQL server may keep us waiting. The driver's own bounds are none, and a server that vanishes without closing
 * its connections would then never be noticed.
 */
@Singleton
final class MySqlConnections implements BeanCreatedEventListener<DatasourceConfiguration> {
    private static final Map<String, String> MILLISECONDS = Map.of("connectTimeout", "2000", "socketTimeout", "20000");

    @Override
    public DatasourceConfiguration onCreated(BeanCreatedEvent<DatasourceConfiguration> event) {
        DatasourceConfiguration configuration = event.getBean();
        String url = configuration.getUrl();
        if (url != null && url.startsWith("jdbc:mysql:")) {
            MILLISECONDS.forEach((name, limit) -> {
                if (!url.contains(name)) {
                    configuration.addDataSourceProperty(name, limit);
                }
            });
        }
        return configuration;
    }
}
