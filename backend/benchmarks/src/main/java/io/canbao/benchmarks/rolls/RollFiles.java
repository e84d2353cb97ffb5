package io.canbao.benchmarks.rolls;

import io.canbao.registry.Papers;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** Files of made-up people, as counties bring them: their numbers are of a division that there is not. */
final class RollFiles {
    private static final String DIVISION = "990101";
    private static final LocalDate FIRST = LocalDate.of(1950, 1, 1);
    private static final int DAYS = 25_000;
    private static final int OF_HOUSEHOLD = 4;
    private static final String SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏";
    private static final String GIVEN = "安邦成德恩芳国海和洁静军兰丽林梅明宁平清荣山水松涛文霞新雪雅阳宇玉云志忠";

    private RollFiles() {}

    /** The person of that place. */
    static String number(int place) {
        String born = FIRST.plusDays(place % DAYS).format(DateTimeFormatter.BASIC_ISO_DATE);
        return Papers.numbered(DIVISION + born + "%03d".formatted(place / DAYS));
    }

    static String name(int place) {
        return "" + of(SURNAMES, place) + of(GIVEN, place / SURNAMES.length()) + of(GIVEN, place / 997);
    }

    private static char of(String characters, int place) {
        return characters.charAt(place % characters.length());
    }

    /** The roll of so many people, households next to each other, one telephone in each. */
    static Path roll(int people, List<String> units, String group) throws IOException {
        Path file = Files.createTempFile("roll", ".csv");
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write("证件号码,姓名,村社区,户号,人员类别,手机号码\n");
            for (int place = 0; place < people; place++) {
                int household = place / OF_HOUSEHOLD;
                String unit = units.get(household % units.size());
                String phone = place % OF_HOUSEHOLD == 0 ? "100%08d".formatted(household) : "";
                lines.write("%s,%s,%s,%d,%s,%s\n".formatted(number(place), name(place), unit, household, group, phone));
            }
        }
        return file;
    }

    /** An authority's list: every so manieth of so many people, from one of them on. */
    static Path list(int people, int first, int step, String identity, LocalDate since) throws IOException {
        Path file = Files.createTempFile("list", ".csv");
        try (BufferedWriter lines = Files.newBufferedWriter(file)) {
            lines.write("证件号码,资助类别,认定日期\n");
            for (int place = first; place < people; place += step) {
                lines.write("%s,%s,%s\n".formatted(number(place), identity, since));
            }
        }
        return file;
    }
}
