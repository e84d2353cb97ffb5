package io.canbao.tenancy;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.micronaut.http.annotation.Controller;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** A county that leaves a part of the platform out finds all of its doors closed: each controller of the part's capabilities says that it belongs to it. */
class PartsTest {
    private static final Map<String, CountyModule> PARTS = Map.of(
            "io.canbao.enrollment",
            CountyModule.ENROLLMENT,
            "io.canbao.payment",
            CountyModule.ENROLLMENT,
            "io.canbao.custody",
            CountyModule.ENROLLMENT,
            "io.canbao.ledger",
            CountyModule.ENROLLMENT,
            "io.canbao.assessment",
            CountyModule.ASSESSMENT);

    @Test
    void everyControllerOfACountysPartSaysSo() {
        List<JavaClass> controllers = new ClassFileImporter()
                .withImportOption(new ImportOption.DoNotIncludeTests()).importPackages(PARTS.keySet()).stream()
                        .filter(type -> type.isAnnotatedWith(Controller.class))
                        .filter(type -> type.getAnnotationOfType(Controller.class)
                                .value()
                                .startsWith("/api/v1/counties"))
                        .toList();

        assertThat(controllers)
                .hasSizeGreaterThan(10)
                .allSatisfy(type -> assertThat(
                                type.getAnnotationOfType(PartOf.class).value())
                        .isEqualTo(PARTS.get(capability(type))));
    }

    private static String capability(JavaClass controller) {
        return controller.getPackageName().replaceAll("\\.web$", "");
    }
}
