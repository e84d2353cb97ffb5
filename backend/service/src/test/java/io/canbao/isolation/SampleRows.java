package io.canbao.isolation;

import io.canbao.tenancy.CountyCode;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Rows of any entity, made up from the types of its components. */
final class SampleRows {
    private SampleRows() {}

    /** A row of a county: equal but for the county, whoever asks. */
    static Object of(Class<?> entity, CountyCode county) {
        return value(entity, county);
    }

    /** What a row holds, by the names of its components, those of its key among them. */
    static Map<String, Object> values(Object row) throws ReflectiveOperationException {
        Map<String, Object> values = new HashMap<>();
        for (RecordComponent component : row.getClass().getRecordComponents()) {
            component.getAccessor().setAccessible(true);
            Object value = component.getAccessor().invoke(row);
            values.put(component.getName(), value);
            if (component.getType().isRecord() && component.getType() != CountyCode.class) {
                values.putAll(values(value));
            }
        }
        return values;
    }

    /** Something of a type, the same each time. */
    static Object value(Class<?> type, CountyCode county) {
        if (type == CountyCode.class) {
            return county;
        }
        if (type.isRecord()) {
            return record(type, county);
        }
        if (type.isEnum()) {
            return type.getEnumConstants()[0];
        }
        return switch (type.getName()) {
            case "java.lang.String" -> "sample";
            case "int", "java.lang.Integer" -> 7;
            case "long", "java.lang.Long" -> 7L;
            case "boolean", "java.lang.Boolean" -> true;
            case "java.time.LocalDate" -> LocalDate.of(2025, 3, 10);
            case "java.time.LocalDateTime" -> LocalDateTime.of(2025, 3, 10, 8, 0);
            case "java.time.Instant" -> Instant.parse("2025-03-10T00:00:00Z");
            case "java.util.List", "java.util.Collection" -> List.of("sample");
            case "[B" -> new byte[] {7};
            default -> throw new AssertionError("say here what a sample of " + type.getName() + " is");
        };
    }

    private static Object record(Class<?> type, CountyCode county) {
        RecordComponent[] components = type.getRecordComponents();
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(
                    Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
            constructor.setAccessible(true);
            return constructor.newInstance(Arrays.stream(components)
                    .map(component -> value(component.getType(), county))
                    .toArray());
        } catch (ReflectiveOperationException failed) {
            throw new LinkageError(type.getName(), failed);
        }
    }
}
