package io.canbao.testkit.architecture;

import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;

/** Queries that somebody wrote out, to which the data layer adds nothing. */
final class HandWrittenQueries {
    static final String QUERY = "io.micronaut.data.annotation.Query";
    private static final String COLUMN = "county_code";

    private HandWrittenQueries() {}

    static ArchCondition<JavaMethod> nameTheCounty(String sharedTable) {
        return new ArchCondition<>("name " + COLUMN) {
            @Override
            public void check(JavaMethod item, ConditionEvents events) {
                var shared =
                        item.isAnnotatedWith(sharedTable) || item.getOwner().isAnnotatedWith(sharedTable);
                if (!shared && !text(item).contains(COLUMN)) {
                    events.add(SimpleConditionEvent.violated(item, """
                            %s reads or writes every county's rows: a hand-written query names %s, since the tenant predicate is added to derived \
                            queries only. If the table belongs to no county, say so with @SharedTable and why""".formatted(item.getFullName(), COLUMN)));
                }
            }
        };
    }

    private static String text(JavaMethod method) {
        return String.valueOf(method.getAnnotationOfType(QUERY).get("value").orElse(""));
    }
}
