package io.canbao.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaParameterizedType;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import io.canbao.testkit.isolation.CountyStatements;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.sf.jsqlparser.JSQLParserException;
import net.sf.jsqlparser.util.TablesNamesFinder;

/**
 * How classes keep to the rows of one county.
 *
 * @param tenancy package with {@code CountyCode} and {@code SharedTable}
 */
record CountyRows(String tenancy) {
    static final String QUERY = "io.micronaut.data.annotation.Query";
    static final String ENTITY = "io.micronaut.data.annotation.MappedEntity";
    private static final String ID = "io.micronaut.data.annotation.EmbeddedId";
    private static final Pattern COUNTY_FIRST =
            Pattern.compile("[a-z]+(?!By)\\w*?By(?:[A-Z][a-z]+)?CountyCode(And\\w+|OrderBy\\w+)?");
    private static final Pattern OR = Pattern.compile("[a-z0-9]Or[A-Z]");
    private static final Pattern UPDATE = Pattern.compile("update[A-Z]\\w*");
    private static final String SHARED =
            "If the table belongs to no county, its entity says so with @SharedTable and why";

    ArchCondition<JavaMethod> holdTheCountyInQueries() {
        return new ArchCondition<>("hold county_code in hand-written queries") {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                if (isShared(item.getOwner()) || isMarked(item.reflect())) {
                    return;
                }
                String sql = String.valueOf(
                        item.getAnnotationOfType(QUERY).get("value").orElse(""));
                complaint(sql, item.reflect())
                        .ifPresent(text -> events.add(SimpleConditionEvent.violated(
                                item, "%s: %s. %s".formatted(item.getFullName(), text, SHARED))));
            }
        };
    }

    ArchCondition<JavaClass> takeTheCountyFirst() {
        return new ArchCondition<>("take the county first") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (isShared(item)) {
                    return;
                }
                item.getAllMethods().stream()
                        .filter(method ->
                                method.getModifiers().contains(JavaModifier.ABSTRACT) && !isMarked(method.reflect()))
                        .filter(method -> !keepsToOneCounty(method))
                        .forEach(method -> events.add(SimpleConditionEvent.violated(
                                method,
                                "%s does not keep to one county: its first argument is the %s.CountyCode and no other one is, and by it a derived query, which changes nothing, selects first and with And alone (findByIdCountyCodeAnd…). %s"
                                        .formatted(method.getFullName(), tenancy, SHARED))));
            }
        };
    }

    ArchCondition<JavaClass> leadWithTheCounty() {
        return new ArchCondition<>("have the county as the leading column of their key") {
            @Override
            public void check(JavaClass item, ConditionEvents events) {
                if (!isMarked(item.reflect()) && !leads(item)) {
                    events.add(SimpleConditionEvent.violated(
                            item,
                            "%s: the first component of an entity's @EmbeddedId is the CountyCode, kept in %s. %s"
                                    .formatted(item.getName(), CountyStatements.COLUMN, SHARED)));
                }
            }
        };
    }

    private static Optional<String> complaint(String sql, Method query) {
        try {
            Set<String> tables = TablesNamesFinder.findTables(sql);
            return new CountyStatements(tables.stream()
                            .map(table -> table.toLowerCase(Locale.ROOT))
                            .collect(Collectors.toSet()))
                    .complaint(sql, query.getParameterCount() == 0 ? "" : query.getParameters()[0].getName());
        } catch (JSQLParserException unreadable) {
            return Optional.of("it cannot be read as SQL");
        }
    }

    private boolean keepsToOneCounty(JavaMethod method) {
        var parameters = method.getRawParameterTypes();
        long counties = parameters.stream().filter(this::isCounty).count();
        if (counties > 0) {
            return counties == 1
                    && isCounty(parameters.getFirst())
                    && (method.isAnnotatedWith(QUERY) || isDerivedForOneCounty(method.getName()));
        }
        return parameters.size() == 1
                && switch (method.getName()) {
                    case "save" -> parameters.getFirst().isAnnotatedWith(ENTITY);
                    case "saveAll" -> takesMany(method.getParameterTypes().getFirst());
                    default -> false;
                };
    }

    private boolean isCounty(JavaClass type) {
        return type.getName().equals(tenancy + ".CountyCode");
    }

    private static boolean isDerivedForOneCounty(String name) {
        return COUNTY_FIRST.matcher(name).matches()
                && !OR.matcher(name).find()
                && !UPDATE.matcher(name).matches();
    }

    /** Each row names its county. */
    private static boolean takesMany(JavaType parameter) {
        return parameter instanceof JavaParameterizedType many
                && many.getActualTypeArguments().stream()
                        .allMatch(row -> row.toErasure().isAnnotatedWith(ENTITY));
    }

    private boolean leads(JavaClass entity) {
        return entity.getFields().stream()
                .filter(field -> field.isAnnotatedWith(ID))
                .map(field -> field.getRawType().reflect().getRecordComponents())
                .anyMatch(components -> components != null && components.length > 0 && isCounty(components[0]));
    }

    private boolean isCounty(RecordComponent component) {
        String column = Stream.of(component.getAccessor(), component)
                .map(CountyRows::column)
                .flatMap(Optional::stream)
                .findFirst()
                .orElse(component.getName().equals("countyCode") ? CountyStatements.COLUMN : "");
        return component.getType().getName().equals(tenancy + ".CountyCode") && column.equals(CountyStatements.COLUMN);
    }

    private static Optional<String> column(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .filter(annotation ->
                        annotation.annotationType().getSimpleName().equals("MappedProperty"))
                .map(annotation -> annotation.toString().replaceAll(".*\"([^\"]*)\".*", "$1"))
                .findFirst();
    }

    private boolean isShared(JavaClass repository) {
        return isMarked(repository.reflect())
                || Arrays.stream(repository.reflect().getGenericInterfaces())
                        .filter(ParameterizedType.class::isInstance)
                        .map(type -> ((ParameterizedType) type).getActualTypeArguments()[0])
                        .filter(Class.class::isInstance)
                        .anyMatch(entity -> isMarked((Class<?>) entity));
    }

    private boolean isMarked(AnnotatedElement element) {
        return Arrays.stream(element.getAnnotations())
                .anyMatch(annotation -> annotation.annotationType().getName().equals(tenancy + ".SharedTable"));
    }
}
