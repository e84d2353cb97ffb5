package io.canbao.materials;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.StreamSupport;

/** Which licences of libraries fit a platform that is given away under Apache-2.0: those that ask nothing of the platform's own sources. */
final class Licences {
    private static final Set<String> FIT = Set.of(
            "apache-2.0",
            "mit",
            "mit-0",
            "0bsd",
            "isc",
            "bsd-2-clause",
            "bsd-3-clause",
            "cc0-1.0",
            "upl-1.0",
            "epl-1.0",
            "epl-2.0",
            "mpl-2.0",
            "mozilla public license version 2.0",
            "gpl-2.0-with-classpath-exception",
            // Connector/J: nothing is asked of what is open source itself.
            "the gnu general public license, v2 with universal foss exception, v1.0");

    /** Their POM says "BSD" and names the three clauses by their address, which the bill of materials takes for the four. */
    private static final Set<String> OF_THREE_CLAUSES = Set.of("pinyin4j");

    private Licences() {}

    /** The components of a bill of materials of which no licence fits, each with what it says. */
    static List<String> unfit(JsonNode bill) {
        List<String> unfit = new ArrayList<>();
        for (JsonNode component : bill.path("components")) {
            List<String> named = named(component);
            if (named.stream().noneMatch(FIT::contains)
                    && !OF_THREE_CLAUSES.contains(component.path("name").asText())) {
                unfit.add("%s:%s %s %s"
                        .formatted(
                                component.path("group").asText(),
                                component.path("name").asText(),
                                component.path("version").asText(),
                                named));
            }
        }
        return unfit;
    }

    /** Several licences are alternatives. */
    private static List<String> named(JsonNode component) {
        return StreamSupport.stream(component.path("licenses").spliterator(), false)
                .flatMap(
                        choice -> List.of(
                                choice.path("license").path("id").asText(),
                                choice.path("license").path("name").asText())
                                .stream())
                .filter(name -> !name.isEmpty())
                .map(name -> name.toLowerCase(Locale.ROOT))
                .toList();
    }
}
