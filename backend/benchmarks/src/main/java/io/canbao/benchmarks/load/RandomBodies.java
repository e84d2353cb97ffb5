package io.canbao.benchmarks.load;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;

/** What residents ask: most say little, a few say a lot. */
final class RandomBodies {

    private static final List<String> IDENTITIES =
            List.of("subsistence", "severe-disability", "stable-poverty", "family-planning-award");

    private RandomBodies() {}

    static String next(Random source) {
        StringBuilder body = new StringBuilder("{\"payDate\":\"")
                .append(LocalDate.of(2024, 10, 11).plusDays(source.nextInt(400)))
                .append('"');
        if (source.nextBoolean()) {
            body.append(",\"birthDate\":\"")
                    .append(LocalDate.of(1950, 1, 1).plusDays(source.nextInt(25_000)))
                    .append('"');
        }
        if (source.nextInt(3) == 0) {
            body.append(",\"categories\":[{\"id\":\"")
                    .append(IDENTITIES.get(source.nextInt(IDENTITIES.size())))
                    .append("\"}]");
        }
        if (source.nextInt(3) == 0) {
            body.append(",\"history\":{\"2023\":\"insured\",\"2024\":\"insured\"},\"channel\":\"online\"");
        }
        return body.append('}').toString();
    }
}
