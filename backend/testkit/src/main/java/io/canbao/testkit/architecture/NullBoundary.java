package io.canbao.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;

/** Where null may stand, and where not. */
final class NullBoundary {
    private NullBoundary() {}

    static ArchCondition<JavaClass> resideInNullMarkedPackages() {
        return new ArchCondition<>("reside in @NullMarked packages") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!item.getPackage().isAnnotatedWith(NullMarked.class)) {
                    events.add(SimpleConditionEvent.violated(
                            item,
                            "%s lives in a package that is not @NullMarked, so nulls in it are not looked for: give %s a package-info.java that says what lives there"
                                    .formatted(item.getName(), item.getPackageName())));
                }
            }
        };
    }

    /** A record may hold what is not known; then its accessor says so, and that is its shape, not an answer. */
    static ArchCondition<JavaMethod> returnNoNull() {
        return new ArchCondition<>("return no null") {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                var nullable = item.reflect().getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
                if (nullable
                        && !(item.getOwner().isRecord()
                                && item.getRawParameterTypes().isEmpty())) {
                    events.add(SimpleConditionEvent.violated(
                            item,
                            "%s hands null to other capabilities: return an Optional, an empty list or a value that says why"
                                    .formatted(item.getFullName())));
                }
            }
        };
    }
}
