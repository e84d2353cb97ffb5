package io.canbao.browser;

import io.canbao.platform.DatabaseKind;
import io.canbao.platform.Served;
import io.canbao.policypack.PackFile;
import io.canbao.policypack.PackLibrary;
import io.canbao.testkit.Browser;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** The public page as visitors find it: one server with the built-in packs and one browser for all tests, which take seconds to start. */
record Site(Served served, Browser browser) implements AutoCloseable {

    static Served serving(List<PackFile> packs) {
        return Served.on(DatabaseKind.EMBEDDED.create(), PackLibrary.read(packs).effective(), Map.of());
    }

    /** The address of a place behind the {@code #}. */
    String at(String place) {
        return served.address() + "#/" + place;
    }

    @Override
    public void close() {
        browser.close();
        served.close();
    }

    /** Gives a test class the site that is open, or opens it; it is closed after the last test. */
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Site.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return context.getRoot()
                    .getStore(ExtensionContext.Namespace.GLOBAL)
                    .getOrComputeIfAbsent(
                            Site.class, _ -> new Site(serving(PackFile.builtIn()), Browser.start()), Site.class);
        }
    }
}
