package io.canbao.http;

import io.canbao.rules.policy.Text;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a list shows and how it may be asked: its columns, by which of them it is sorted, by what it is filtered. Whatever else an address asks of it
 * is refused, so that a misspelt filter never shows everybody.
 *
 * @param <T> a line, as the list shows it
 */
public final class Listing<T> {
    private final String name;
    private final String order;
    private final List<Column<T>> columns = new ArrayList<>();
    private final Map<String, String> sortable = new LinkedHashMap<>();
    private final Set<String> filters = new LinkedHashSet<>();
    private final Set<String> required = new LinkedHashSet<>();

    private Listing(String name, String order) {
        this.name = name;
        this.order = order;
    }

    /**
     * A list without columns yet.
     *
     * @param name  of the file that holds it whole, in ASCII
     * @param order property of the stored row that the list is in the order of where nobody asks for another, and that tells lines apart where they
     *     are equal otherwise: unique within a county
     */
    public static <T> Listing<T> of(String name, String order) {
        return new Listing<>(name, order);
    }

    /** A column of the file: its name, which programs read, and its title, which people do. Null is an empty cell. */
    public Listing<T> column(String field, Text title, Function<T, @Nullable Object> value) {
        columns.add(new Column<>(field, title, value));
        return this;
    }

    /** Lets the list be sorted by a field of its lines, kept as {@code property} of the stored row. */
    public Listing<T> sortedBy(String field, String property) {
        sortable.put(field, property);
        return this;
    }

    /** Lets the list be asked with these further parameters; {@link ListQuery#filter} hands them over. */
    public Listing<T> filteredBy(String... parameters) {
        filters.addAll(List.of(parameters));
        return this;
    }

    /** Of them those without which the list is not answered. */
    public Listing<T> requires(String... parameters) {
        filters.addAll(List.of(parameters));
        required.addAll(List.of(parameters));
        return this;
    }

    String name() {
        return name;
    }

    String order() {
        return order;
    }

    List<Column<T>> columns() {
        return List.copyOf(columns);
    }

    /** Fields of its lines by which it can be sorted, each with the property of the stored row. */
    public Map<String, String> sortable() {
        return sortable;
    }

    /** The parameters by which it is filtered. */
    public Set<String> filters() {
        return filters;
    }

    /** Those of them that have to be told. */
    public Set<String> required() {
        return required;
    }

    /** One column. */
    record Column<T>(String field, Text title, Function<T, @Nullable Object> value) {}
}
