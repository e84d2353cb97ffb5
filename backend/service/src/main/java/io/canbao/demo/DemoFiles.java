package io.canbao.demo;

import io.canbao.demo.DemoUnits.Village;
import io.canbao.http.CsvCells;
import io.canbao.registry.Roll;
import io.canbao.registry.Sex;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;

/** Files for a training to import: the roll of a village in which one number has a wrong check character, and an authority's list with somebody who is not on the roll. */
@Singleton
class DemoFiles {
    private static final int NO_TOWN = 9_000;
    private static final int PEOPLE = 20;
    private static final int WRONG = 7;

    private final Path folder;

    DemoFiles(@Property(name = "canbao.data") String data) {
        this.folder = Path.of(data, "demo");
    }

    /** Writes them over what is there. */
    List<Path> write(Roll roll, Village village) {
        Random chance = new Random(NO_TOWN);
        DemoNumbers numbers = new DemoNumbers(NO_TOWN);
        List<List<String>> people = new ArrayList<>(List.of(List.of("证件号码", "姓名", "村社区", "户号")));
        List<List<String>> list = new ArrayList<>(List.of(List.of("证件号码", "资助类别", "认定日期")));
        String category =
                roll.words().categories().keySet().stream().findFirst().orElse("");
        for (int place = 1; place <= PEOPLE; place++) {
            String number = numbers.next(roll.today().minusDays(10_000L + 300L * place), Sex.F)
                    .number();
            String written = place == WRONG ? wrong(number) : number;
            people.add(List.of(written, DemoNames.of(DemoNames.surname(chance), chance), village.code(), "B-" + place));
            if (place % 4 == 0 || place == WRONG) {
                list.add(List.of(number, category, roll.today().minusDays(400).toString()));
            }
        }
        return List.of(write("居民名册.csv", people), write("资助对象名单.csv", list));
    }

    /** With another check character. */
    private static String wrong(String number) {
        String digits = number.substring(0, 17);
        return digits + (number.endsWith("1") ? '2' : '1');
    }

    private Path write(String name, List<List<String>> lines) {
        String text = lines.stream()
                .map(cells -> cells.stream().map(CsvCells::of).collect(Collectors.joining(",")))
                .collect(Collectors.joining("\r\n", "\uFEFF", "\r\n"));
        try {
            return Files.writeString(Files.createDirectories(folder).resolve(name), text);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
