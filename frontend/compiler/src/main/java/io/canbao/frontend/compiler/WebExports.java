package io.canbao.frontend.compiler;

import java.util.Arrays;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What a module of a WebJar gives, as far as it stands in one list at its end: what is not in it can be left out by whoever makes it small. */
final class WebExports {
    private static final Pattern LIST = Pattern.compile("\\bexport\\s*\\{([^{}]*)\\}\\s*;?\\s*(//[^\\n]*\\s*)?$");

    /** The last name in {@code name} or {@code local as name}. */
    private static final Pattern NAME = Pattern.compile("([\\w$]+)\\s*$");

    private WebExports() {}

    /** The module with no other names than these in its list; the module as it is if it has no such list, or all are to stay. */
    static String only(Set<String> names, String module) {
        var list = LIST.matcher(module);
        if (names.contains(ModuleScope.ALL) || !list.find()) {
            return module;
        }
        var kept = Arrays.stream(list.group(1).split(","))
                .filter(each -> isOneOf(names, each))
                .collect(Collectors.joining(","));
        return module.substring(0, list.start()) + "export {" + kept + "}\n";
    }

    private static boolean isOneOf(Set<String> names, String given) {
        var name = NAME.matcher(given);
        return name.find() && names.contains(name.group(1));
    }
}
