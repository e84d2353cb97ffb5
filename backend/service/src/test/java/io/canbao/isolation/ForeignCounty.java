package io.canbao.isolation;

import io.canbao.tenancy.CountyCode;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Asks all methods of a repository, in the name of one county, for a row that another one has. */
record ForeignCounty(Class<?> repository, Object implementation, Object row) {

    /** The methods that tell this county anything of the row. */
    List<String> toldTo(CountyCode county) {
        return Arrays.stream(repository.getMethods())
                .filter(method -> Modifier.isAbstract(method.getModifiers()))
                .filter(method -> method.getParameterCount() > 0 && method.getParameterTypes()[0] == CountyCode.class)
                .filter(method -> !method.getName().equals("put")) // makes a row of its own county's, by the key
                .sorted(Comparator.comparing(ForeignCounty::takesAway))
                .filter(method -> tells(ask(method, county)))
                .map(Method::getName)
                .sorted()
                .toList();
    }

    /** Asked last: afterwards there is nothing to tell. */
    private static boolean takesAway(Method method) {
        return method.getName().startsWith("remove") || method.getName().startsWith("delete");
    }

    private @Nullable Object ask(Method method, CountyCode county) {
        try {
            Map<String, Object> known = SampleRows.values(row);
            Object[] arguments = Arrays.stream(method.getParameters())
                    .map(parameter -> argument(parameter, known, county))
                    .toArray();
            method.setAccessible(true);
            return method.invoke(implementation, arguments);
        } catch (ReflectiveOperationException failed) {
            throw new LinkageError(method.toString(), failed);
        }
    }

    private static Object argument(Parameter parameter, Map<String, Object> known, CountyCode county) {
        if (parameter.getType() == CountyCode.class) {
            return county;
        }
        if (parameter.getType() == Pageable.class) {
            return Pageable.from(0, 10);
        }
        return Optional.ofNullable(known.get(parameter.getName()))
                .orElseGet(() -> SampleRows.value(parameter.getType(), county));
    }

    private static boolean tells(@Nullable Object result) {
        return switch (result) {
            case null -> false;
            case Optional<?> found -> found.isPresent();
            case Page<?> page -> page.getTotalSize() > 0 || !page.getContent().isEmpty();
            case Iterable<?> many -> many.iterator().hasNext();
            case Stream<?> many -> many.findAny().isPresent();
            case Number count -> count.longValue() != 0;
            case Boolean exists -> exists;
            default -> true;
        };
    }
}
