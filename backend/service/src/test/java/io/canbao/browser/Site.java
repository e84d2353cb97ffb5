package io.canbao.browser;

import com.microsoft.playwright.Page;
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

/** The public page as visitors find it: the server with the built-in packs and the browser that all tests share. */
record Site(Served served, Browser browser) {

    static Served serving(List<PackFile> packs) {
        return Served.on(DatabaseKind.MYSQL.create(), PackLibrary.read(packs).effective(), Map.of());
    }

    /** The address of a place behind the {@code #}. */
    String at(String place) {
        return served.address() + "#/" + place;
    }

    /** Opens a place anew: where only what stands behind the {@code #} changes, the page that is open would go there itself. */
    void open(Page page, String place) {
        open(page, served, place);
    }

    static void open(Page page, Served served, String place) {
        page.navigate("about:blank");
        page.navigate(served.address() + "#/" + place);
    }

    /** Gives a test class the site. */
    static final class Shared implements ParameterResolver {
        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Site.class;
        }

        @Override
        public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return new Site(Served.builtInPacks(), Browser.shared());
        }
    }
}
