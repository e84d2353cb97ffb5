package io.canbao.problem;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import io.canbao.rules.policy.Language;
import io.canbao.testkit.architecture.Direction;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** What holds for the codes of all capabilities together. */
class ErrorCodesTest {
    private static final List<ErrorCode> CODES = new Direction("io.canbao", "io.canbao")
            .production().stream()
                    .filter(type -> type.isEnum() && type.isAssignableTo(ErrorCode.class))
                    .map(JavaClass::reflect)
                    .flatMap(type -> Arrays.stream(type.getEnumConstants()))
                    .map(ErrorCode.class::cast)
                    .toList();

    @Test
    void noTwoCapabilitiesUseOneCode() {
        Set<String> seen = new HashSet<>();

        assertThat(CODES)
                .isNotEmpty()
                .allSatisfy(code ->
                        assertThat(seen.add(code.name())).as(code.name()).isTrue());
    }

    @Test
    void eachIsToldInOneSentenceOfBothLanguages() {
        assertThat(CODES).allSatisfy(code -> {
            assertThat(code.meaning().title().in(Language.ZH)).matches(".*\\p{IsHan}.*。");
            assertThat(code.meaning().title().in(Language.EN)).matches("[A-Z][ -~]+\\.");
        });
    }

    @Test
    void theStatusSaysWhoseFaultItIs() {
        assertThat(CODES)
                .allSatisfy(code -> assertThat(code.responsible())
                        .isEqualTo(
                                code.status().getCode() < 500
                                        ? ErrorCode.Responsible.CALLER
                                        : code == CommonError.INTERNAL_ERROR
                                                ? ErrorCode.Responsible.PLATFORM
                                                : ErrorCode.Responsible.SURROUNDINGS));
    }
}
