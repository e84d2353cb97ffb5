package io.canbao.rules.engine;

import static io.canbao.rules.APolicy.aPolicy;
import static io.canbao.rules.Formulas.*;
import static io.canbao.rules.Resident.aResident;
import static org.assertj.core.api.Assertions.assertThat;

import io.canbao.rules.Resident;
import io.canbao.rules.policy.Expression;
import org.junit.jupiter.api.Test;

/** The days on which identities begin and end, as windows and waits count from them. */
class CategoryDayTest {

    private static String dayOf(Expression day, Resident resident) {
        return aPolicy()
                .category("severe-disability", "disability")
                .window("window", ALWAYS, day, date("2099-12-31"), null)
                .answer(resident)
                .from();
    }

    @Test
    void theEarliestRecognitionOfAnIdentityThatIsHeldCounts() {
        Resident both = aResident().in("subsistence", "2024-05-01", null).in("disability", "2023-02-03", null);
        assertThat(dayOf(since("subsistence"), both)).isEqualTo("2024-05-01");
        assertThat(dayOf(since("subsistence", "disability"), both)).isEqualTo("2023-02-03");
        assertThat(dayOf(since("extreme-poverty"), both)).isEqualTo("none");
    }

    @Test
    void anIdentityThatWasLostBeginsNothing() {
        Resident lost =
                aResident().in("subsistence", "2020-01-01", "2024-10-31").in("disability", "2024-06-01", null);
        assertThat(dayOf(since("subsistence"), lost)).isEqualTo("none");
        assertThat(dayOf(since("subsistence", "disability"), lost)).isEqualTo("2024-06-01");
    }

    @Test
    void whatNobodyDatedHasNoFirstDay() {
        assertThat(dayOf(since("subsistence"), aResident().in("subsistence"))).isEqualTo("none");
        Resident one = aResident().in("subsistence").in("disability", "2024-06-01", null);
        assertThat(dayOf(since("subsistence", "disability"), one)).isEqualTo("2024-06-01");
    }

    @Test
    void theNextRecognitionCountsWhileNoneIsHeld() {
        Resident soon = aResident().in("subsistence", "2025-02-01", null).in("subsistence", "2025-09-01", null);
        assertThat(dayOf(since("subsistence"), soon)).isEqualTo("2025-02-01");
        assertThat(dayOf(since("subsistence"), soon.paying("2025-02-01"))).isEqualTo("2025-02-01");
        Resident again =
                aResident().in("subsistence", "2020-01-01", "2024-06-30").in("subsistence", "2025-02-01", null);
        assertThat(dayOf(since("subsistence"), again)).isEqualTo("2025-02-01");
        assertThat(dayOf(since("disability"), soon.in("severe-disability", "2025-01-15", null)))
                .isEqualTo("2025-01-15");
    }

    @Test
    void aRecognitionThatRenewsAnIdentityIsNoNewOne() {
        Resident renewed =
                aResident().in("subsistence", "2024-01-01", "2024-12-31").in("subsistence", "2025-01-01", null);
        assertThat(dayOf(since("subsistence"), renewed.paying("2025-03-01"))).isEqualTo("2024-01-01");
    }

    @Test
    void anIdentityEndsOnTheLastDayOnWhichOneIsHeld() {
        Resident given = aResident().in("subsistence", null, "2024-06-30").in("extreme-poverty", null, "2025-03-31");
        assertThat(dayOf(ended("subsistence"), given)).isEqualTo("2024-06-30");
        assertThat(dayOf(ended("subsistence", "extreme-poverty"), given)).isEqualTo("2025-03-31");
        assertThat(dayOf(ended("disability"), given)).isEqualTo("none");
        assertThat(dayOf(ended("subsistence"), given.in("subsistence"))).isEqualTo("none");
        assertThat(dayOf(ended("disability"), given.in("severe-disability", null, "2024-02-29")))
                .isEqualTo("2024-02-29");
    }

    /** More identities than anybody has: the engine makes room for them as they are told. */
    @Test
    void aPersonMayHaveHeldAnIdentityManyTimes() {
        Resident often = aResident();
        for (int year = 2009; year >= 2000; year--) {
            often = often.in("subsistence", year + "-03-01", year + "-08-31");
        }
        assertThat(dayOf(ended("subsistence"), often)).isEqualTo("2009-08-31");
        assertThat(dayOf(since("subsistence"), often.paying("2004-08-31"))).isEqualTo("2004-03-01");
        assertThat(dayOf(since("subsistence"), often.paying("2004-09-01"))).isEqualTo("2005-03-01");
    }
}
