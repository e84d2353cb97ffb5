package io.canbao.testkit.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaCodeUnitAccess;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.InstantSource;
import java.util.Set;

/** Asking the machine what time it is. {@code System.nanoTime}, which measures how long something took, is none. */
final class ClockReading {
    private static final Set<String> CLOCKS = Set.of(Clock.class.getName(), InstantSource.class.getName());

    private ClockReading() {}

    static ArchCondition<JavaClass> notHappen() {
        return new ArchCondition<>("read no clock but an injected one") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getCodeUnitAccessesFromSelf().stream()
                        .filter(access -> readsClock(access.getTarget()) && !suppliesClock(access.getOrigin()))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(access, message(access))));
            }
        };
    }

    private static String message(JavaCodeUnitAccess<?> access) {
        return "%s reads the machine's clock through %s: take a Clock or an InstantSource in the constructor, so that a test can advance it %s"
                .formatted(
                        access.getOrigin().getFullName(),
                        access.getTarget().getFullName(),
                        access.getSourceCodeLocation());
    }

    private static boolean readsClock(CodeUnitAccessTarget target) {
        var name = target.getName();
        var owner = target.getOwner().getName();
        return switch (owner) {
            case "java.time.Clock", "java.time.InstantSource" ->
                name.startsWith("system") || (name.startsWith("tick") && !takesClock(target));
            case "java.lang.System" -> name.equals("currentTimeMillis");
            case "java.util.Date" ->
                name.equals("<init>") && target.getRawParameterTypes().isEmpty();
            case "java.util.Calendar" -> name.equals("getInstance");
            default -> owner.startsWith("java.time.") && name.equals("now") && !takesClock(target);
        };
    }

    private static boolean takesClock(CodeUnitAccessTarget target) {
        return target.getRawParameterTypes().stream().anyMatch(type -> CLOCKS.contains(type.getName()));
    }

    /** The one place where a clock is made: a factory method that returns it. */
    private static boolean suppliesClock(JavaCodeUnit origin) {
        return CLOCKS.contains(origin.getRawReturnType().getName());
    }
}
