package io.canbao.testkit.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every rule finds the classes that break it, tells how to mend them, and leaves their right neighbours alone. */
class DirectionTest {
    private static final String WRONG = "io.canbao.testkit.architecture.wrong";
    private static final JavaClasses CLASSES = new ClassFileImporter().importPackages(WRONG);
    private static final Direction DIRECTION = new Direction(WRONG, WRONG + ".service");

    /** Rule, then what its complaints must hold, one for each, in the order of the classes' names. */
    private static final Map<Function<Direction, ArchRule>, List<String>> COMPLAINTS = Map.ofEntries(
            complaints(Direction::rulesRestOnTheJdkAlone, "UsesALibrary"),
            complaints(Direction::booksRestOnTheJdkAlone, "KeepsBooksInADatabase"),
            complaints(Direction::policypackAddsReadersOnly, "Logs"),
            complaints(
                    Direction::packagesFormNoCycle,
                    "Cycle detected: Slice io.canbao.testkit.architecture.wrong.rules.findings"),
            complaints(Direction::capabilitiesMeetAtTheirRoots, "ReachesInside"),
            complaints(Direction::capabilitiesFormNoCycle, "Cycle detected: Slice egg"),
            complaints(Direction::webAndStoreAreClosed, "PaymentController", "FilesController"),
            complaints(Direction::webAndStoreArePackagePrivate, "PaymentRow>", "FileRow>"),
            complaints(
                    Direction::nobodyReadsTheMachinesClock,
                    "Instant.now()",
                    "LocalDate.now()",
                    "System.currentTimeMillis()"),
            complaints(Direction::rulesCalculateExactly, "CalculatesWithADouble.half"),
            complaints(Direction::amountsAreExact, "InexactAmount"),
            complaints(
                    Direction::handWrittenQueriesHoldTheCounty,
                    "countEverywhere",
                    "countThatListsTheColumn",
                    "countHereOrElsewhere",
                    "countForAnother",
                    "copyToAnother",
                    "deleteTwice",
                    "dropThem"),
            complaints(
                    Direction::repositoriesTakeTheCountyFirst,
                    "findByName",
                    "findByIdCountyCodeOrName",
                    "findByIdCountyCodeAndLine1OrName",
                    "updateByIdCountyCode",
                    "countForTwo",
                    "findByNameAndIdCountyCode",
                    "deleteAll"),
            complaints(Direction::entitiesLeadWithTheCounty, "VillageRow"),
            complaints(Direction::packagesUseWhomTheyMay, "Egg", "Hen"),
            complaints(Direction::scopesComeFromASession, "MakesAScope.byHand"),
            complaints(Direction::onlyAnswersFromMemoryStayOnTheEventLoop, "WaitsController.waiting"),
            complaints(Direction::classesAreNamedInImports, "FindsAClassByName.find"),
            complaints(Direction::dependenciesComeThroughTheConstructor, "InjectedField.work"),
            complaints(Direction::packagesAreNullMarked, "wrong.policypack", "wrong.service"),
            complaints(Direction::capabilitiesReturnNoNull, "HandsOutNull.find", "HandsOutNullToo.find"));

    private static Map.Entry<Function<Direction, ArchRule>, List<String>> complaints(
            Function<Direction, ArchRule> rule, String... texts) {
        return Map.entry(rule, List.of(texts));
    }

    @TestFactory
    Stream<DynamicTest> everyRuleFindsWhatBreaksItAndNothingElse() {
        return COMPLAINTS.entrySet().stream().map(entry -> {
            var rule = entry.getKey().apply(DIRECTION);
            return DynamicTest.dynamicTest(rule.getDescription(), () -> {
                var details = rule.evaluate(CLASSES).getFailureReport().getDetails();
                assertThat(details)
                        .isNotEmpty()
                        .allSatisfy(detail -> assertThat(entry.getValue()).anyMatch(detail::contains));
                assertThat(entry.getValue())
                        .allSatisfy(text -> assertThat(details).anyMatch(detail -> detail.contains(text)));
            });
        });
    }

    @Test
    void everyRuleIsProven() {
        var rules =
                Arrays.stream(Direction.class.getMethods()).filter(method -> method.getReturnType() == ArchRule.class);
        assertThat(DIRECTION.all()).hasSize(COMPLAINTS.size()).hasSize((int) rules.count());
    }
}
