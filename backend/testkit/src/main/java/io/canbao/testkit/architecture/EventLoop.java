package io.canbao.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Optional;

/** The threads that read and write connections, of which there are as many as processors. */
final class EventLoop {
    private static final String EXECUTE_ON = "io.micronaut.scheduling.annotation.ExecuteOn";
    private static final String BLOCKING = "blocking";

    private EventLoop() {}

    /** @param fromMemory annotation of what answers without waiting for anything */
    static ArchCondition<JavaMethod> beLeft(String fromMemory) {
        return new ArchCondition<>("leave the event loop, or answer from memory") {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                boolean stays =
                        item.isAnnotatedWith(fromMemory) || item.getOwner().isAnnotatedWith(fromMemory);
                if (stays == leaves(item)) {
                    events.add(SimpleConditionEvent.violated(
                            item,
                            "%s is answered on the event loop, where nothing may wait: put @ExecuteOn(TaskExecutors.BLOCKING) on it or on its class; what waits for nothing, not even for the database, says so with @AnswersFromMemory and why. One of the two"
                                    .formatted(item.getFullName())));
                }
            }
        };
    }

    private static boolean leaves(JavaMethod method) {
        return mayWait(method.tryGetAnnotationOfType(EXECUTE_ON))
                || mayWait(method.getOwner().tryGetAnnotationOfType(EXECUTE_ON));
    }

    private static boolean mayWait(Optional<? extends JavaAnnotation<?>> executeOn) {
        return executeOn
                .flatMap(annotation -> annotation.get("value"))
                .filter(BLOCKING::equals)
                .isPresent();
    }
}
