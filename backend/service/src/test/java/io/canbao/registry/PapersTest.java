package io.canbao.registry;

import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.problem.FormFaults;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PapersTest {
    private static final LocalDate TODAY = LocalDate.of(2025, 3, 10);

    @Test
    void aNumberTellsBirthDateAndSex() {
        Papers papers = read(null, "11010519491231002X").orElseThrow(); // the example of the standard

        assertThat(papers.birthDate()).contains(LocalDate.of(1949, 12, 31));
        assertThat(papers.sex()).contains(Sex.F);
        assertThat(papers.masked()).isEqualTo("110***********002X");
    }

    @Test
    void theRemainderDecidesAndEveryOtherCheckCharacterIsWrong() {
        String digits = "11010519491231002";
        List<String> right = "0123456789X"
                .chars()
                .mapToObj(check -> digits + (char) check)
                .filter(number -> read(null, number).isPresent())
                .toList();

        assertThat(right).containsExactly(digits + "X");
    }

    @Test
    void papersOfOtherKindsHaveFormsOfTheirOwnAndAreNotMistakenForEachOther() {
        assertThat(read("passport", "E12345678").orElseThrow().identity()).isEqualTo("passport:E12345678");
        assertThat(read("护照", " e1234 5678 ")).isEqualTo(read("passport", "E12345678"));
        assertThat(read("birth-certificate", "A123456789")).isPresent();
        assertThat(read("residence-permit", "11010519491231002X")).isEmpty();
        assertThat(read(null, "E12345678")).isEmpty();
    }

    @Test
    void nobodyIsBornTomorrow() {
        assertThat(Papers.fault(PaperKind.ID_CARD, RollOfCounty.number("20250311", 1), TODAY))
                .contains(RegistryError.ID_NUMBER_DATE);
        assertThat(Papers.fault(PaperKind.ID_CARD, RollOfCounty.number("20250310", 1), TODAY))
                .isEmpty();
    }

    private static Optional<Papers> read(@Nullable String kind, String number) {
        return Papers.read(kind, number, TODAY, new FormFaults());
    }
}
