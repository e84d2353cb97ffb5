package io.canbao.testkit.architecture;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaPackage;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.BiFunction;

/**
 * Where one capability ends and the next begins.
 *
 * @param service package whose children are the capabilities
 * @param ofTheService whether a class belongs to one of them or to that package
 */
record Boundaries(String service, DescribedPredicate<JavaClass> ofTheService) {
    private static final List<String> CLOSED = List.of("web", "store");

    ArchCondition<JavaClass> useOthersThroughTheirRoot() {
        return onDependencies("use other capabilities through their root package", (from, to) -> {
            if (from.capability().equals(to.capability()) || to.inner().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(
                    "which is inside the capability '%s': its root package %s.%s is its whole public face. Ask it there, or let it offer there what you need"
                            .formatted(to.capability(), service, to.capability()));
        });
    }

    ArchCondition<JavaClass> leaveWebAndStoreAlone() {
        return onDependencies("leave web and store alone", (from, to) -> {
            Optional<String> closed = to.closed();
            if (closed.isEmpty() || closed.equals(from.closed())) {
                return Optional.empty();
            }
            return Optional.of(
                    "which is inside '%s': views stay in web and rows in store. Speak in domain records of the package above it, and reach the store through a port there"
                            .formatted(closed.get()));
        });
    }

    /** @param mayUse annotation that names, at the door of a package, the neighbours that it may use */
    ArchCondition<JavaClass> useWhomTheyMay(String mayUse) {
        return new ArchCondition<>("use only the neighbours that their package-info names") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                var from = place(item).capability();
                var allowed = neighbours(item, from, mayUse);
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    var target = dependency.getTargetClass().getBaseComponentType();
                    if (from.isEmpty() || !isOurs(target)) {
                        continue;
                    }
                    var to = place(target).capability();
                    if (!to.equals(from) && !allowed.contains(to)) {
                        events.add(SimpleConditionEvent.violated(
                                dependency,
                                "%s uses %s, but the package-info of '%s' names only %s in @MayUse: name '%s' there if that is the direction that the design gives, else let '%s' offer a port and '%s' implement it %s"
                                        .formatted(
                                                item.getName(),
                                                target.getName(),
                                                from,
                                                allowed,
                                                to,
                                                from,
                                                to,
                                                dependency.getSourceCodeLocation())));
                    }
                }
            }
        };
    }

    private List<String> neighbours(JavaClass item, String capability, String mayUse) {
        Optional<JavaPackage> door = Optional.of(item.getPackage());
        while (door.isPresent() && !door.get().getName().equals(service + "." + capability)) {
            door = door.get().getParent();
        }
        return door.flatMap(found -> found.tryGetAnnotationOfType(mayUse))
                .flatMap(annotation -> annotation.get("value"))
                .map(names -> List.of((String[]) names))
                .orElse(List.of());
    }

    private ArchCondition<JavaClass> onDependencies(
            String description, BiFunction<Place, Place, Optional<String>> complaint) {
        return new ArchCondition<>(description) {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                for (Dependency dependency : item.getDirectDependenciesFromSelf()) {
                    var target = dependency.getTargetClass().getBaseComponentType();
                    if (isOurs(target)) {
                        complaint
                                .apply(place(item), place(target))
                                .ifPresent(text -> events.add(SimpleConditionEvent.violated(
                                        dependency,
                                        "%s uses %s, %s %s"
                                                .formatted(
                                                        item.getName(),
                                                        target.getName(),
                                                        text,
                                                        dependency.getSourceCodeLocation()))));
                    }
                }
            }
        };
    }

    private boolean isOurs(JavaClass type) {
        return ofTheService.test(type) && !type.getPackageName().equals(service);
    }

    private Place place(JavaClass type) {
        var names =
                Arrays.asList(type.getPackageName().substring(service.length()).split("\\.", -1));
        return new Place(names.size() > 1 ? names.get(1) : "", names.subList(Math.min(2, names.size()), names.size()));
    }

    /** Which capability, and the packages below its root that lead there; both empty above. */
    private record Place(String capability, List<String> inner) {

        /** The closed package that it lies in, at whatever depth. */
        Optional<String> closed() {
            return inner.stream()
                    .filter(CLOSED::contains)
                    .findFirst()
                    .map(name -> capability + "." + String.join(".", inner.subList(0, inner.indexOf(name) + 1)));
        }
    }
}
