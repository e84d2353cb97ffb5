package io.canbao.policypack.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.policypack.data.PackData;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.rules.assessment.Measures;
import io.canbao.rules.assessment.Scheme;
import io.canbao.rules.assessment.Standings;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads counts of units: which scheme measures them, on which day, and how each of them stands. */
final class CountsReader {

    private static final ZoneId COUNTY = ZoneId.of("Asia/Shanghai");
    private static final String ENROLLED = Measures.ENROLLED;
    private static final String MEMBERS = Measures.MEMBERS;

    private final Body body;
    private final PackData data;
    private final Map<String, Term> categories;
    private final Map<String, Term> groups;
    private final @Nullable String scheme;

    private CountsReader(Body body, EffectivePolicy policy, @Nullable String scheme) {
        this.body = body;
        this.scheme = scheme;
        this.data = policy.data();
        this.categories = policy.policy().vocabulary().categories();
        this.groups = policy.policy().vocabulary().groups();
    }

    /** A scheme with how its units stand. */
    record Counts(Scheme scheme, Standings standings) {}

    /**
     * Reads a body.
     *
     * @param scheme
     *            the scheme that was asked for already, which the body need not name then; or null
     * @throws InvalidFacts
     *             if anything is wrong with it
     */
    static Counts read(byte[] content, EffectivePolicy policy, @Nullable String scheme) {
        Body body = Body.parse(content);
        return new CountsReader(body, policy, scheme).counts();
    }

    private Counts counts() {
        JsonNode root = body.root();
        body.allow(root, "", Set.of("scheme", "on", "units"));
        Optional<Scheme> scheme = scheme(root);
        required(root, "", "on");
        Optional<LocalDate> on = body.date(root.path("on"), "/on");
        required(root, "", "units");
        List<Standings.Unit> units = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        List<JsonNode> items = list(root, "", "units");
        for (int index = 0; index < items.size(); index++) {
            unit(items.get(index), "/units/" + index, seen).ifPresent(units::add);
        }
        body.finish();
        return new Counts(scheme.orElseThrow(), new Standings(on.orElseThrow(), units));
    }

    private Optional<Scheme> scheme(JsonNode root) {
        Map<String, Text> schemes = new LinkedHashMap<>();
        data.assessment().forEach(scheme -> {
            Text title = scheme.head().title();
            schemes.put(scheme.id(), title == null ? Text.of(scheme.id()) : title);
        });
        if (scheme == null) {
            required(root, "", "scheme");
        }
        Optional<String> named = body.choice(root.path("scheme"), "/scheme", schemes);
        named.filter(id -> scheme != null && !id.equals(scheme))
                .ifPresent(_ -> body.fault("/scheme", "CONTRADICTION.scheme"));
        return named.or(() -> Optional.ofNullable(scheme))
                .flatMap(id -> data.assessment().stream()
                        .filter(scheme -> scheme.id().equals(id))
                        .findFirst());
    }

    private Optional<Standings.Unit> unit(JsonNode unit, String at, Set<String> seen) {
        if (!object(unit, at)) {
            return Optional.empty();
        }
        body.allow(unit, at, Set.of("unit", "counts", "reports", "attributes"));
        required(unit, at, "unit");
        Optional<String> id = body.text(unit.path("unit"), at + "/unit");
        id.filter(name -> !seen.add(name)).ifPresent(name -> body.fault(at + "/unit", "TWICE.unit", name));
        List<Standings.Entry> entries = entries(unit, at);
        Map<String, String> attributes = attributes(unit, at);
        List<Standings.Report> reports = Body.absent(unit.path("reports")) ? null : reports(unit, at);
        return id.map(name -> new Standings.Unit(name, withPrinted(name, entries), attributes, reports));
    }

    /** What the pack prints for a unit counts until the counts say otherwise: its target. */
    private List<Standings.Entry> withPrinted(String unit, List<Standings.Entry> entries) {
        if (entries.isEmpty()) {
            return entries;
        }
        Map<String, Long> figures = data.printedFigures(unit);
        Standings.Entry first = entries.getFirst();
        figures.putAll(first.figures());
        List<Standings.Entry> all = new ArrayList<>(entries);
        all.set(0, new Standings.Entry(first.on(), figures, first.cells()));
        return all;
    }

    private Map<String, String> attributes(JsonNode unit, String at) {
        JsonNode given = unit.path("attributes");
        Map<String, String> attributes = new HashMap<>();
        if (Body.absent(given) || !object(given, at + "/attributes")) {
            return attributes;
        }
        Map<String, Measures.Attribute> known = data.measures().attributes();
        body.allow(given, at + "/attributes", known.keySet());
        known.forEach((id, attribute) -> body.choice(given.path(id), at + "/attributes/" + id, attribute.choices())
                .ifPresent(value -> attributes.put(id, value)));
        return attributes;
    }

    private List<Standings.Entry> entries(JsonNode unit, String at) {
        required(unit, at, "counts");
        List<Standings.Entry> entries = new ArrayList<>();
        Set<LocalDate> days = new HashSet<>();
        List<JsonNode> items = list(unit, at, "counts");
        for (int index = 0; index < items.size(); index++) {
            entry(items.get(index), at + "/counts/" + index, days).ifPresent(entries::add);
        }
        entries.sort(Comparator.comparing(Standings.Entry::on));
        return entries;
    }

    private Optional<Standings.Entry> entry(JsonNode entry, String at, Set<LocalDate> days) {
        if (!object(entry, at)) {
            return Optional.empty();
        }
        Set<String> given = data.measures().given().keySet();
        Set<String> fields = new LinkedHashSet<>(given);
        fields.addAll(List.of("on", "cells"));
        body.allow(entry, at, fields);
        required(entry, at, "on");
        Optional<LocalDate> on = body.date(entry.path("on"), at + "/on");
        on.filter(day -> !days.add(day)).ifPresent(day -> body.fault(at + "/on", "TWICE.day", day.toString()));
        Map<String, Long> figures = new HashMap<>();
        given.forEach(figure ->
                body.count(entry.path(figure), at + '/' + figure).ifPresent(number -> figures.put(figure, number)));
        List<Standings.Cell> cells = Body.absent(entry.path("cells")) ? null : cells(entry, at);
        return on.map(day -> new Standings.Entry(day, figures, cells));
    }

    private List<Standings.Cell> cells(JsonNode entry, String at) {
        List<Standings.Cell> cells = new ArrayList<>();
        Set<List<Object>> seen = new HashSet<>();
        List<JsonNode> items = list(entry, at, "cells");
        for (int index = 0; index < items.size(); index++) {
            String here = at + "/cells/" + index;
            JsonNode cell = items.get(index);
            if (object(cell, here)) {
                Standings.Cell read = cell(cell, here);
                if (!seen.add(List.of(read.categories(), Optional.ofNullable(read.group())))) {
                    body.fault(here + "/categories", "TWICE.cell");
                }
                cells.add(read);
            }
        }
        return cells;
    }

    private Standings.Cell cell(JsonNode cell, String at) {
        body.allow(cell, at, Set.of("categories", "group", MEMBERS, ENROLLED));
        required(cell, at, MEMBERS);
        required(cell, at, ENROLLED);
        Set<String> held = new LinkedHashSet<>();
        List<JsonNode> items = list(cell, at, "categories");
        for (int index = 0; index < items.size(); index++) {
            body.word(items.get(index), at + "/categories/" + index, categories).ifPresent(held::add);
        }
        @Nullable
        String group = body.word(cell.path("group"), at + "/group", groups).orElse(null);
        long members = body.count(cell.path(MEMBERS), at + '/' + MEMBERS).orElse(0L);
        long enrolled = body.count(cell.path(ENROLLED), at + '/' + ENROLLED).orElse(0L);
        if (enrolled > members) {
            body.fault(at + '/' + ENROLLED, "CONTRADICTION.enrolled");
        }
        return new Standings.Cell(held, group, members, enrolled);
    }

    private List<Standings.Report> reports(JsonNode unit, String at) {
        List<Standings.Report> reports = new ArrayList<>();
        Set<LocalDateTime> times = new HashSet<>();
        List<JsonNode> items = list(unit, at, "reports");
        for (int index = 0; index < items.size(); index++) {
            String here = at + "/reports/" + index;
            JsonNode report = items.get(index);
            if (object(report, here)) {
                body.allow(report, here, Set.of("at", ENROLLED));
                required(report, here, "at");
                Long enrolled =
                        body.count(report.path(ENROLLED), here + '/' + ENROLLED).orElse(null);
                time(report.path("at"), here + "/at", times)
                        .ifPresent(time -> reports.add(new Standings.Report(time, enrolled)));
            }
        }
        reports.sort(Comparator.comparing(Standings.Report::at));
        return reports;
    }

    private Optional<LocalDateTime> time(JsonNode value, String at, Set<LocalDateTime> times) {
        return body.text(value, at).flatMap(text -> {
            try {
                LocalDateTime time =
                        OffsetDateTime.parse(text).atZoneSameInstant(COUNTY).toLocalDateTime();
                if (!times.add(time)) {
                    body.fault(at, "TWICE.report");
                }
                return Optional.of(time);
            } catch (DateTimeException _) {
                body.fault(at, "NOT_AN_INSTANT");
                return Optional.empty();
            }
        });
    }

    private void required(JsonNode object, String at, String field) {
        if (Body.absent(object.path(field))) {
            body.fault(at + '/' + field, "REQUIRED");
        }
    }

    private boolean object(JsonNode value, String at) {
        if (!value.isObject()) {
            body.fault(at, "WRONG_TYPE.object");
        }
        return value.isObject();
    }

    private List<JsonNode> list(JsonNode object, String at, String field) {
        JsonNode list = object.path(field);
        List<JsonNode> items = new ArrayList<>();
        if (!Body.absent(list) && !list.isArray()) {
            body.fault(at + '/' + field, "WRONG_TYPE.list");
        } else {
            list.forEach(items::add);
        }
        return items;
    }
}
