package io.canbao.platform;

import io.micronaut.context.ApplicationContext;
import io.micronaut.context.annotation.ConfigurationProperties;
import io.micronaut.inject.qualifiers.Qualifiers;

/** Settings are read by who needs them, some at the first request only: a start reads all of ours, so that a wrong one ends it. */
final class Settings {
    private Settings() {}

    /** @throws RuntimeException whose innermost reason names the setting that is wrong */
    static void check(ApplicationContext context) {
        context.getBeanDefinitions(Qualifiers.byStereotype(ConfigurationProperties.class)).stream()
                .filter(settings -> settings.getBeanType().getPackageName().startsWith("io.canbao"))
                .forEach(context::getBean);
    }
}
