package io.canbao.api;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import io.canbao.http.ETag;
import io.canbao.http.IdempotencyKey;
import io.canbao.http.Listing;
import io.canbao.http.Preconditions;
import io.canbao.tenancy.AllowedTo;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.annotation.Status;
import io.swagger.v3.oas.annotations.Operation;
import java.lang.reflect.Field;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A method that answers, and what its code says of the answer where no annotation does: which statuses it makes, whether it hands out a tag, which list it shows, what it asks of the
 * request's headers.
 */
record Endpoint(JavaMethod method) {
    private static final Map<String, Integer> FACTORIES =
            Map.of("ok", 200, "created", 201, "accepted", 202, "noContent", 204);

    /** The name by which its description is found. */
    String operationId() {
        return method.getAnnotationOfType(Operation.class).operationId();
    }

    /** Whether somebody in particular is meant to pass. */
    boolean isGuarded() {
        return method.isAnnotatedWith(AllowedTo.class);
    }

    /** Whether a key is required; empty where none is taken. */
    Optional<Boolean> requiresKey() {
        return Stream.of(method.reflect().getAnnotatedParameterTypes())
                .filter(type -> type.getType().equals(IdempotencyKey.class))
                .map(type -> !type.isAnnotationPresent(Nullable.class))
                .findFirst();
    }

    /** Whether it changes something on condition. */
    boolean hasPreconditions() {
        return Arrays.asList(method.reflect().getParameterTypes()).contains(Preconditions.class);
    }

    /** Successful statuses. */
    Set<Integer> statuses() {
        if (method.isAnnotatedWith(Status.class)) {
            return Set.of(method.getAnnotationOfType(Status.class).value().getCode());
        }
        Set<Integer> made = new TreeSet<>(made(method, new HashSet<>()));
        return made.isEmpty() ? Set.of(200) : made;
    }

    /** A status that a method names takes the place of what it was made with. */
    private static Set<Integer> made(JavaMethod method, Set<JavaMethod> seen) {
        Set<Integer> named = new TreeSet<>();
        for (JavaFieldAccess access : method.getFieldAccesses()) {
            if (access.getTargetOwner().isEquivalentTo(HttpStatus.class)) {
                int code = HttpStatus.valueOf(access.getTarget().getName()).getCode();
                if (code < 300) {
                    named.add(code);
                }
            }
        }
        if (!named.isEmpty()) {
            return named;
        }
        Set<Integer> made = new TreeSet<>();
        for (JavaMethodCall call : method.getMethodCallsFromSelf()) {
            if (call.getTargetOwner().isEquivalentTo(HttpResponse.class)) {
                Optional.ofNullable(FACTORIES.get(call.getTarget().getName())).ifPresent(made::add);
            }
            answering(call.getTarget()).filter(seen::add).ifPresent(next -> made.addAll(made(next, seen)));
        }
        return made;
    }

    /** Whether the answer has a tag. */
    boolean handsOutTag() {
        return handsOutTag(method, new HashSet<>());
    }

    private static boolean handsOutTag(JavaMethod method, Set<JavaMethod> seen) {
        return method.getMethodCallsFromSelf().stream()
                .anyMatch(call -> (call.getTargetOwner().isEquivalentTo(ETag.class)
                                && call.getTarget().getName().equals("header"))
                        || answering(call.getTarget())
                                .filter(seen::add)
                                .filter(next -> handsOutTag(next, seen))
                                .isPresent());
    }

    /** A method of ours that makes an answer, or is asked to. */
    private static Optional<JavaMethod> answering(MethodCallTarget target) {
        boolean answers = target.getRawReturnType().isAssignableTo(HttpResponse.class)
                && target.getOwner().getPackageName().startsWith("io.canbao.");
        return answers ? target.resolveMember() : Optional.empty();
    }

    /** The lists that it shows. */
    List<Listing<?>> listings() {
        return method.getFieldAccesses().stream()
                .filter(access -> access.getTarget().getRawType().isEquivalentTo(Listing.class))
                .<Listing<?>>map(access -> value(access))
                .toList();
    }

    private static Listing<?> value(JavaFieldAccess access) {
        try {
            Field field = access.getTarget().resolveMember().orElseThrow().reflect();
            field.setAccessible(true);
            return (Listing<?>) field.get(null);
        } catch (IllegalAccessException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
