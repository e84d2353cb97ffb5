package io.canbao.testkit.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.or;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideOutsideOfPackages;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.members;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.methods;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchRule;
import java.util.List;

/**
 * The rules that keep the platform's dependencies pointing one way.
 *
 * @param root package that holds {@code rules}, {@code books} and {@code policypack}
 * @param service package whose children are the capabilities; where it is the root itself, the other modules in it are none
 */
public record Direction(String root, String service) {
    private static final ImportOption WRITTEN_BY_HAND = location -> !location.contains("/$");

    /** All classes of the platform on the class path, without what is for tests and what annotation processors generate. */
    public JavaClasses production() {
        return new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests())
                .withImportOption(WRITTEN_BY_HAND)
                .importPackages(root)
                .that(resideOutsideOfPackage(within(root + ".testkit")));
    }

    /** Every rule. */
    public List<ArchRule> all() {
        return List.of(
                rulesRestOnTheJdkAlone(),
                booksRestOnTheJdkAlone(),
                policypackAddsReadersOnly(),
                packagesFormNoCycle(),
                capabilitiesMeetAtTheirRoots(),
                capabilitiesFormNoCycle(),
                packagesUseWhomTheyMay(),
                scopesComeFromASession(),
                onlyAnswersFromMemoryStayOnTheEventLoop(),
                webAndStoreAreClosed(),
                webAndStoreArePackagePrivate(),
                nobodyReadsTheMachinesClock(),
                rulesCalculateExactly(),
                amountsAreExact(),
                handWrittenQueriesHoldTheCounty(),
                repositoriesTakeTheCountyFirst(),
                entitiesLeadWithTheCounty(),
                classesAreNamedInImports(),
                dependenciesComeThroughTheConstructor(),
                packagesAreNullMarked(),
                capabilitiesReturnNoNull());
    }

    /** The engine can be read, tested and embedded without anything else. */
    public ArchRule rulesRestOnTheJdkAlone() {
        return classes()
                .that()
                .resideInAPackage(within(rules()))
                .should()
                .onlyDependOnClassesThat(plain(within(rules())))
                .because("the engine is the JDK's alone: reading, storing, serving and logging belong to the modules"
                        + " above it")
                .allowEmptyShould(true);
    }

    /** Bookkeeping can be understood by somebody who knows nothing of insurance. */
    public ArchRule booksRestOnTheJdkAlone() {
        return classes()
                .that()
                .resideInAPackage(within(books()))
                .should()
                .onlyDependOnClassesThat(plain(within(books())))
                .because("the books are the JDK's alone: what they are kept of and where belongs to the modules above")
                .allowEmptyShould(true);
    }

    /** Packs are read and written here; whoever serves or stores them calls this module, not the other way. */
    public ArchRule policypackAddsReadersOnly() {
        return classes()
                .that()
                .resideInAPackage(within(policypack()))
                .should()
                .onlyDependOnClassesThat(plain(
                        within(policypack()),
                        within(rules()),
                        "org.snakeyaml.engine..",
                        "com.fasterxml.jackson..",
                        "com.networknt.."))
                .because(
                        "a pack is read from text and checked: no framework, no database, no logger; faults are values")
                .allowEmptyShould(true);
    }

    /** Inside the engine and the reading of packs each package can be understood after those that it uses. */
    public ArchRule packagesFormNoCycle() {
        return slices().assignedFrom(new EachPackage(resideInAnyPackage(within(rules()), within(policypack()))
                        .as("of rules and policypack")))
                .should()
                .beFreeOfCycles()
                .because("of two packages one is the first to understand: move what both need into a third")
                .allowEmptyShould(true);
    }

    /** A capability's root package is its whole public face. */
    public ArchRule capabilitiesMeetAtTheirRoots() {
        return classes()
                .that(ofTheService())
                .should(new Boundaries(service, ofTheService()).useOthersThroughTheirRoot())
                .allowEmptyShould(true);
    }

    /** Each capability can be understood after those that it uses. */
    public ArchRule capabilitiesFormNoCycle() {
        return slices().matching(service + ".(*)..")
                .should()
                .beFreeOfCycles()
                .because("of two capabilities one is the first to understand: let the later one listen to an event"
                        + " of the earlier, or move what both need into a third")
                .allowEmptyShould(true);
    }

    /** Rows stay in the store, views in the web; what they have in common are the root's domain records. */
    public ArchRule webAndStoreAreClosed() {
        return classes()
                .that(ofTheService())
                .should(new Boundaries(service, ofTheService()).leaveWebAndStoreAlone())
                .allowEmptyShould(true);
    }

    /** What is closed does not offer itself. */
    public ArchRule webAndStoreArePackagePrivate() {
        return classes()
                .that(ofTheService())
                .and()
                .resideInAnyPackage(closed())
                .and()
                .areTopLevelClasses()
                .should()
                .notBePublic()
                .because("web and store are reached by requests and by injection, never by name")
                .allowEmptyShould(true);
    }

    /** Time comes in through the constructor, so that a test can advance it. */
    public ArchRule nobodyReadsTheMachinesClock() {
        return classes()
                .that()
                .resideInAnyPackage(within(rules()), within(books()), within(policypack()), within(service))
                .should(ClockReading.notHappen())
                .allowEmptyShould(true);
    }

    /** No double and no float in the engine and in the books, not even inside a method. */
    public ArchRule rulesCalculateExactly() {
        return classes()
                .that()
                .resideInAnyPackage(within(rules()), within(books()))
                .should(FloatingPoint.beAbsent())
                .allowEmptyShould(true);
    }

    /** No field, parameter or result of the other modules is a double or a float. */
    public ArchRule amountsAreExact() {
        return members()
                .that()
                .areDeclaredInClassesThat()
                .resideInAnyPackage(within(policypack()), within(service))
                .should(FloatingPoint.beAbsentFromSignatures())
                .allowEmptyShould(true);
    }

    /** The rows of one county: listing the column is not enough. */
    public ArchRule handWrittenQueriesHoldTheCounty() {
        return methods()
                .that()
                .areAnnotatedWith(CountyRows.QUERY)
                .should(countyRows().holdTheCountyInQueries())
                .allowEmptyShould(true);
    }

    /** Nothing tells a repository for which county it works but its first argument. */
    public ArchRule repositoriesTakeTheCountyFirst() {
        return classes()
                .that()
                .areInterfaces()
                .and()
                .areAnnotatedWith("io.micronaut.data.jdbc.annotation.JdbcRepository")
                .or()
                .areAnnotatedWith("io.micronaut.data.annotation.Repository")
                .should(countyRows().takeTheCountyFirst())
                .allowEmptyShould(true);
    }

    /** So that the rows of a county lie together, and no key of another county's row fits. */
    public ArchRule entitiesLeadWithTheCounty() {
        return classes()
                .that()
                .areAnnotatedWith(CountyRows.ENTITY)
                .should(countyRows().leadWithTheCounty())
                .allowEmptyShould(true);
    }

    /** Each package says at its door whom it builds upon. */
    public ArchRule packagesUseWhomTheyMay() {
        return classes()
                .that(ofTheService())
                .should(new Boundaries(service, ofTheService()).useWhomTheyMay(service + ".MayUse"))
                .allowEmptyShould(true);
    }

    /** For which county something is done, by whom, and for which request is not put together by whoever needs it. */
    public ArchRule scopesComeFromASession() {
        return classes()
                .that(ofTheService())
                .and()
                .resideOutsideOfPackages(within(service + ".tenancy"), within(service + ".identity"))
                .should(ScopeMaking.notHappen(service + ".tenancy"))
                .allowEmptyShould(true);
    }

    /** Few threads serve all connections: whoever waits on one of them lets everybody wait. */
    public ArchRule onlyAnswersFromMemoryStayOnTheEventLoop() {
        return methods()
                .that()
                .areMetaAnnotatedWith("io.micronaut.http.annotation.HttpMethodMapping")
                .should(EventLoop.beLeft(service + ".http.AnswersFromMemory"))
                .allowEmptyShould(true);
    }

    private CountyRows countyRows() {
        return new CountyRows(service + ".tenancy");
    }

    /** What is found by its name at run time, none of the other rules sees. */
    public ArchRule classesAreNamedInImports() {
        return noClasses()
                .that()
                .resideInAnyPackage(within(rules()), within(books()), within(policypack()), within(service))
                .should()
                .callMethod(Class.class, "forName", String.class)
                .orShould()
                .callMethod(Class.class, "forName", String.class, boolean.class, ClassLoader.class)
                .orShould()
                .callMethod(ClassLoader.class, "loadClass", String.class)
                .because("whom a class depends on stands in its code, where every rule sees it: let what is looked for"
                        + " be injected as one of many beans of a type")
                .allowEmptyShould(true);
    }

    /** A class says in its constructor what it needs. */
    public ArchRule dependenciesComeThroughTheConstructor() {
        return fields().that()
                .areDeclaredInClassesThat()
                .resideInAPackage(within(service))
                .should()
                .notBeAnnotatedWith("jakarta.inject.Inject")
                .andShould()
                .notBeAnnotatedWith("io.micronaut.context.annotation.Value")
                .because("what comes through the constructor can be final, and a test gives it without a container")
                .allowEmptyShould(true);
    }

    /** Then NullAway finds every null that nobody declared. */
    public ArchRule packagesAreNullMarked() {
        return classes()
                .that()
                .resideInAnyPackage(within(rules()), within(books()), within(policypack()), within(service))
                .should(NullBoundary.resideInNullMarkedPackages())
                .allowEmptyShould(true);
    }

    /** Absence has a type: {@code Optional}, a refusal, an empty list. */
    public ArchRule capabilitiesReturnNoNull() {
        return methods()
                .that()
                .areDeclaredInClassesThat()
                .resideOutsideOfPackages(closed())
                .and()
                .areDeclaredInClassesThat(ofTheService())
                .and()
                .arePublic()
                .should(NullBoundary.returnNoNull())
                .allowEmptyShould(true);
    }

    private static DescribedPredicate<JavaClass> plain(String... own) {
        return or(resideInAnyPackage(own), resideInAnyPackage("java..", "org.jspecify.."))
                .and(resideOutsideOfPackages("java.sql..", "java.util.logging.."))
                .as("are of the JDK without database and logger, of JSpecify, or of %s", String.join(", ", own));
    }

    private String rules() {
        return root + ".rules";
    }

    private String books() {
        return root + ".books";
    }

    private String policypack() {
        return root + ".policypack";
    }

    private DescribedPredicate<JavaClass> ofTheService() {
        return resideInAPackage(within(service))
                .and(resideOutsideOfPackages(within(rules()), within(books()), within(policypack())))
                .as("are of the service");
    }

    /** At whatever depth. */
    private String[] closed() {
        return new String[] {service + "..web..", service + "..store.."};
    }

    private static String within(String base) {
        return base + "..";
    }
}
