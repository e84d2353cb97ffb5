package io.canbao.rules.assessment;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** What was counted of a unit by the end of a day: the last that was told of each figure. */
final class Figures {

    private final Measures measures;
    private final Map<String, Long> given = new HashMap<>();
    private @Nullable List<Standings.Cell> cells;

    Figures(Measures measures, Standings.Unit unit, LocalDate day) {
        this.measures = measures;
        for (Standings.Entry entry : unit.entries()) {
            if (!entry.on().isAfter(day)) {
                given.putAll(entry.figures());
                cells = entry.cells() == null ? cells : entry.cells();
            }
        }
    }

    /** A figure that is told; people in employee insurance are none where nobody told of any. */
    Value given(String figure) {
        Long number = given.get(figure);
        if (number != null) {
            return Value.of(number);
        }
        return figure.equals(Measures.EMPLOYEE) && !given.isEmpty() ? Value.of(0) : new Value.Open(Gap.UNKNOWN);
    }

    /** How many people of a population there are, or how many of them are enrolled; each counts once, since cells are apart. */
    Value population(Measures.Population population, String what) {
        List<Standings.Cell> people = cells;
        if (people == null) {
            return new Value.Open(Gap.UNKNOWN);
        }
        ToLongFunction<Standings.Cell> counted =
                what.equals(Measures.MEMBERS) ? Standings.Cell::members : Standings.Cell::enrolled;
        long sum = 0;
        for (Standings.Cell cell : people) {
            Set<String> held = measures.closure(cell.categories());
            sum += population.takes(held, cell.group()) ? counted.applyAsLong(cell) : 0;
        }
        return Value.of(sum);
    }
}
