package io.canbao.testkit.architecture;

import com.tngtech.archunit.core.domain.AccessTarget.CodeUnitAccessTarget;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;

/** Putting together by hand for which county something is done, by whom, and for which request. */
final class ScopeMaking {
    private static final Set<String> MADE_ELSEWHERE = Set.of("CountyScope", "Asker");

    private ScopeMaking() {}

    /** @param tenancy package of {@code CountyScope} and {@code Asker} */
    static ArchCondition<JavaClass> notHappen(String tenancy) {
        return new ArchCondition<>("put no scope together") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                item.getCodeUnitAccessesFromSelf().stream()
                        .filter(access -> makes(tenancy, access.getTarget()))
                        .forEach(access -> events.add(SimpleConditionEvent.violated(
                                access,
                                "%s puts a %s together: a scope and who asks come from a session; what is done without one says so by CountyScope.withoutSession, for whom by Asker.goingOn or identity.Askers, which name the request %s"
                                        .formatted(
                                                access.getOrigin().getFullName(),
                                                access.getTarget().getOwner().getSimpleName(),
                                                access.getSourceCodeLocation()))));
            }
        };
    }

    private static boolean makes(String tenancy, CodeUnitAccessTarget target) {
        return target.getName().equals("<init>")
                && target.getOwner().getPackageName().equals(tenancy)
                && MADE_ELSEWHERE.contains(target.getOwner().getSimpleName());
    }
}
