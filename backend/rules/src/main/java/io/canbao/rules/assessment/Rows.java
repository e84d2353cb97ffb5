package io.canbao.rules.assessment;

import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Rule;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** All rows of a scheme with the table that they stand in, and the values that follow from them. */
public final class Rows {

    public static final String INDICATORS = "indicators";
    public static final String MILESTONES = "milestones";
    public static final String POINTS = "points";
    public static final String GRADES = "grades";
    public static final String MONEY = "money";
    public static final String PRIZES = "prizes";
    public static final String DEDUCTIONS = "deductions";
    public static final String CONSEQUENCES = "consequences";

    private final List<Row> rows = new ArrayList<>();

    private Rows() {}

    /**
     * A row of any table.
     *
     * @param then the values that follow, in the order of the language; a missing one is null
     */
    public record Row(String table, Rule.Head head, List<@Nullable Expression> then) {}

    /** The rows, table by table. */
    public static List<Row> of(Scheme scheme) {
        Rows all = new Rows();
        Scheme.Tables tables = scheme.tables();
        tables.indicators().forEach(row -> all.parts(INDICATORS, row.head(), row.parts()));
        scheme.moments().milestones().forEach(row -> all.parts(MILESTONES, row.head(), List.of(row.part())));
        tables.points().forEach(row -> all.add(POINTS, row.row().head(), row.points()));
        tables.grades().forEach(row -> all.add(GRADES, row.head()));
        tables.money().forEach(all::money);
        tables.prizes().forEach(row -> all.add(PRIZES, row.head(), row.amount()));
        tables.deductions().forEach(row -> all.add(DEDUCTIONS, row.row().head(), row.points(), row.amount()));
        tables.consequences().forEach(row -> all.add(CONSEQUENCES, row.row().head()));
        return all.rows;
    }

    private void parts(String table, Rule.Head head, List<Scheme.Part> parts) {
        List<@Nullable Expression> then = new ArrayList<>();
        parts.forEach(part -> then.addAll(values(part)));
        rows.add(new Row(table, head, then));
    }

    private static List<@Nullable Expression> values(Scheme.Part part) {
        return Arrays.asList(part.numerator(), part.denominator(), part.atLeast(), part.atMost());
    }

    private void money(Scheme.Money row) {
        List<@Nullable Expression> then = new ArrayList<>(Arrays.asList(row.per(), row.amount()));
        if (row.share() != null) {
            then.addAll(values(row.share()));
        }
        row.bands().forEach(band -> then.addAll(Arrays.asList(band.from(), band.below(), band.amount())));
        rows.add(new Row(MONEY, row.row().head(), then));
    }

    private void add(String table, Rule.Head head, @Nullable Expression... then) {
        rows.add(new Row(table, head, Arrays.asList(then)));
    }
}
