package io.canbao.http;

import io.canbao.problem.ProblemException;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.Sort;
import io.micronaut.http.HttpParameters;
import io.micronaut.http.HttpRequest;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;

/** Which part of a list is asked for, in which order: {@code ?page=1&size=50&sort=-enrolledAt,name} and the list's own filters. */
public final class ListQuery {
    static final int DEFAULT_SIZE = 50;
    static final int MOST = 500;
    static final int LAST_PAGE = 1_000_000;
    private static final Set<String> COMMON = Set.of("page", "size", "sort");

    private final Pageable pageable;
    private final Map<String, String> filters;

    private ListQuery(Pageable pageable, Map<String, String> filters) {
        this.pageable = pageable;
        this.filters = filters;
    }

    /**
     * What the address asks.
     *
     * @throws ProblemException UNKNOWN_PARAMETER, INVALID_PARAMETER, UNKNOWN_SORT_FIELD, each naming the parameter and what is allowed
     */
    static ListQuery of(Listing<?> listing, HttpRequest<?> request) {
        Map<String, String> given = given(listing, request.getParameters());
        int page = number(given, "page", 1, LAST_PAGE);
        int size = number(given, "size", DEFAULT_SIZE, MOST);
        Sort sort = sort(listing, given.getOrDefault("sort", ""));
        given.keySet().removeAll(COMMON);
        return new ListQuery(Pageable.from(page - 1, size, sort), Map.copyOf(given));
    }

    /** The same question for another part of the list. */
    ListQuery at(int index, int size) {
        return new ListQuery(Pageable.from(index, size, pageable.getSort()), filters);
    }

    /** Page, size and order, as repositories take them; lines that are equal in the order asked for stand in the list's own. */
    public Pageable pageable() {
        return pageable;
    }

    /** The part asked for of a list that is at hand whole, in its order. */
    public <T> Page<T> part(List<T> all) {
        List<T> part = all.stream()
                .skip(pageable.getOffset())
                .limit(pageable.getSize())
                .toList();
        return Page.of(part, pageable, (long) all.size());
    }

    /** What a filter of the list asks for; empty where it is not given or has no value. */
    public Optional<String> filter(String parameter) {
        return Optional.ofNullable(filters.get(parameter)).filter(value -> !value.isBlank());
    }

    /**
     * Which of a few a filter of the list asks for; empty where it is not given.
     *
     * @param code how an address writes one of them
     * @throws ProblemException INVALID_PARAMETER with what is allowed
     */
    public <C> Optional<C> choice(String parameter, Collection<C> allowed, Function<C, String> code) {
        return read(
                parameter,
                written -> allowed.stream()
                        .filter(one -> code.apply(one).equals(written))
                        .findFirst(),
                allowed.stream().map(code).toList());
    }

    /**
     * What a filter of the list asks for, read; empty where it is not given.
     *
     * @param allowed what it may be, for who wrote something else
     * @throws ProblemException INVALID_PARAMETER
     */
    public <C> Optional<C> read(String parameter, Function<String, Optional<C>> read, Object allowed) {
        Optional<String> text = filter(parameter);
        Optional<C> value = text.flatMap(read);
        if (text.isPresent() && value.isEmpty()) {
            throw invalid(parameter, allowed);
        }
        return value;
    }

    /**
     * The year that a filter of the list asks for; empty where it is not given.
     *
     * @throws ProblemException INVALID_PARAMETER
     */
    public OptionalInt year(String parameter) {
        return read(parameter, ListQuery::yearOf, "YEAR").stream()
                .mapToInt(year -> year)
                .findFirst();
    }

    private static Optional<Integer> yearOf(String text) {
        return text.matches("(19|20|21)[0-9]{2}") ? Optional.of(Integer.valueOf(text)) : Optional.empty();
    }

    /**
     * The day that a filter of the list asks for; empty where it is not given.
     *
     * @throws ProblemException INVALID_PARAMETER
     */
    public Optional<LocalDate> day(String parameter) {
        return read(parameter, ListQuery::dayOf, "YYYY-MM-DD");
    }

    private static Optional<LocalDate> dayOf(String text) {
        try {
            return Optional.of(LocalDate.parse(text));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    private static Map<String, String> given(Listing<?> listing, HttpParameters parameters) {
        Set<String> allowed = new LinkedHashSet<>(List.of("page", "size", "sort"));
        allowed.addAll(listing.filters());
        Map<String, String> given = new HashMap<>();
        for (String name : parameters.names()) {
            if (!allowed.contains(name)) {
                throw new ProblemException(HttpError.UNKNOWN_PARAMETER)
                        .with("parameter", name)
                        .with("allowed", List.copyOf(allowed));
            }
            List<String> values = parameters.getAll(name);
            if (values.size() != 1) {
                throw invalid(name, "once");
            }
            given.put(name, values.getFirst());
        }
        for (String name : listing.required()) {
            if (given.getOrDefault(name, "").isBlank()) {
                throw invalid(name, "required");
            }
        }
        return given;
    }

    private static int number(Map<String, String> given, String name, int unasked, int most) {
        String text = given.get(name);
        if (text == null) {
            return unasked;
        }
        if (!text.matches("[0-9]{1,7}") || Integer.parseInt(text) < 1 || Integer.parseInt(text) > most) {
            throw invalid(name, "1.." + most);
        }
        return Integer.parseInt(text);
    }

    private static Sort sort(Listing<?> listing, String asked) {
        List<Sort.Order> orders = new ArrayList<>();
        for (String field : asked.isEmpty() ? new String[0] : asked.split(",", -1)) {
            boolean descending = field.startsWith("-");
            String property = property(listing, descending ? field.substring(1) : field);
            orders.add(descending ? Sort.Order.desc(property) : Sort.Order.asc(property));
        }
        orders.add(Sort.Order.asc(listing.order()));
        return Sort.of(orders);
    }

    private static String property(Listing<?> listing, String field) {
        String property = listing.sortable().get(field);
        if (property == null) {
            throw new ProblemException(HttpError.UNKNOWN_SORT_FIELD)
                    .with("parameter", "sort")
                    .with("field", field)
                    .with("allowed", List.copyOf(listing.sortable().keySet()));
        }
        return property;
    }

    private static ProblemException invalid(String name, Object allowed) {
        return new ProblemException(HttpError.INVALID_PARAMETER)
                .with("parameter", name)
                .with("allowed", allowed);
    }
}
