package io.canbao.demo;

import io.canbao.registry.PaperKind;
import io.canbao.registry.Papers;
import io.canbao.registry.Sex;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.HashMap;
import java.util.Map;

/** Numbers of identity cards, each once: of a division for each town that there is not. */
final class DemoNumbers {
    private static final int NO_DIVISION = 990_100;
    private static final int MOST_OF_A_DAY = 500;

    private final String division;
    private final Map<String, Integer> given = new HashMap<>();

    DemoNumbers(int town) {
        this.division = Integer.toString(NO_DIVISION + town);
    }

    Papers next(LocalDate born, Sex sex) {
        String day = born.format(DateTimeFormatter.BASIC_ISO_DATE);
        int order = given.merge(day + sex, 1, Integer::sum) - 1;
        if (order >= MOST_OF_A_DAY) {
            throw new IllegalStateException("too many people of a town are born on one day");
        }
        int last = 2 * order + (sex == Sex.M ? 1 : 0);
        return new Papers(PaperKind.ID_CARD, Papers.numbered(division + day + "%03d".formatted(last)));
    }
}
