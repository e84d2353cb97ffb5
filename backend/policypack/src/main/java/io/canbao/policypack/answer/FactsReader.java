package io.canbao.policypack.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads facts about a person and a payment against the words of one policy. */
final class FactsReader {

    /** Identities, events, papers or products of one person. */
    private static final int MOST_ITEMS = 50;

    private static final int MOST_YEARS = 150;

    private static final String PAY_DATE = "payDate";
    private static final String ORDERED_ON = "orderedOn";
    private static final String ARRIVED_ON = "arrivedOn";

    private static final List<String> CHOICES =
            List.of(Facts.GROUP, Facts.TIER, "sex", "residence", "unit", Facts.CHANNEL);

    private static final Set<String> FIELDS = Set.of(
            PAY_DATE,
            ORDERED_ON,
            ARRIVED_ON,
            Facts.GROUP,
            Facts.TIER,
            Facts.BIRTH_DATE,
            "sex",
            "residence",
            "unit",
            Facts.CHANNEL,
            Facts.CATEGORIES,
            Facts.HISTORY,
            Facts.EVENTS,
            Facts.EVIDENCE,
            Facts.PRODUCTS,
            "choices",
            "facts");

    private final Body body;
    private final Policy policy;
    private final FactBounds bounds;
    private final Contradictions contradictions;
    private Facts facts = Facts.NONE;

    private FactsReader(Body body, CompiledPolicy compiled) {
        this.body = body;
        this.policy = compiled.policy();
        this.bounds = new FactBounds(body, policy);
        this.contradictions = new Contradictions(body, compiled);
    }

    /** What a body must say of the payment. */
    enum PayDate {
        REQUIRED,
        OPTIONAL,
        /** As required, of a payment that was made, in which it may turn out that somebody had died before it. */
        MADE
    }

    /** Reads a body that holds nothing but facts. */
    static Facts read(byte[] content, CompiledPolicy policy, PayDate payDate) {
        Body body = Body.parse(content);
        Facts facts = readAlone(body, policy, payDate);
        body.finish();
        return facts;
    }

    /** Reads a body that holds nothing but facts; the caller finishes. */
    static Facts readAlone(Body body, CompiledPolicy policy, PayDate payDate) {
        body.allow(body.root(), "", FIELDS);
        return read(body, policy, payDate);
    }

    /** Reads the facts among a body's fields; the caller checks the other fields and finishes. */
    static Facts read(Body body, CompiledPolicy policy, PayDate payDate) {
        FactsReader reader = new FactsReader(body, policy);
        reader.read(payDate);
        return reader.facts;
    }

    static Set<String> fieldsAnd(Set<String> further) {
        Set<String> all = new LinkedHashSet<>(FIELDS);
        all.addAll(further);
        return all;
    }

    private JsonNode field(String name) {
        return body.root().path(name);
    }

    private void read(PayDate payDate) {
        payDate(payDate);
        CHOICES.forEach(this::choice);
        body.date(field(Facts.BIRTH_DATE), "/birthDate").ifPresent(day -> {
            bounds.check(Facts.BIRTH_DATE, day.toEpochDay(), facts, "/birthDate");
            facts = facts.with(Facts.BIRTH_DATE, day);
        });
        events();
        categories();
        history();
        set(Facts.EVIDENCE, policy.vocabulary().evidence(), Facts::withEvidence);
        set(Facts.PRODUCTS, policy.vocabulary().products(), Facts::withProduct);
        declared("choices");
        declared("facts");
        contradictions.ofAll(facts);
        if (payDate != PayDate.MADE) {
            contradictions.ofDeath(facts);
        }
    }

    private void payDate(PayDate required) {
        payment(ORDERED_ON, Facts.ORDERED);
        payment(ARRIVED_ON, Facts.ARRIVED);
        contradictions.ofPayment(facts);
        String deciding = policy.paymentDay().fact();
        JsonNode value = deciding == null || !facts.gives(deciding) ? field(PAY_DATE) : field(deciding + "On");
        if (Body.absent(value) && required != PayDate.OPTIONAL) {
            body.fault("/payDate", "REQUIRED.payDate");
        }
        body.date(value, "/payDate").ifPresent(day -> {
            if (Math.abs(day.getYear() - policy.year()) > 2) {
                body.fault("/payDate", "DATE_OUT_OF_RANGE.payment");
            } else {
                facts = facts.with(Facts.PAID, day);
            }
        });
    }

    private void payment(String name, String fact) {
        body.date(field(name), "/" + name).ifPresent(day -> facts = facts.with(fact, day));
    }

    private void choice(String name) {
        JsonNode value = field(name);
        FactDefinition fact = policy.vocabulary().facts().get(name);
        Map<String, Text> known = fact == null ? Map.of() : fact.choices();
        boolean any = name.equals(Facts.CHANNEL)
                && value.isTextual()
                && value.asText().equals("any");
        if (any || (name.equals("unit") && known.isEmpty())) {
            body.text(value, "/" + name).ifPresent(_ -> facts = facts.given(name));
        } else {
            body.choice(value, "/" + name, known).ifPresent(id -> facts = facts.with(name, id));
        }
    }

    private Stream<Map.Entry<String, JsonNode>> object(String name) {
        JsonNode value = field(name);
        if (Body.absent(value)) {
            return Stream.empty();
        }
        if (!value.isObject()) {
            body.fault("/" + name, "WRONG_TYPE.object");
            return Stream.empty();
        }
        facts = facts.given(name);
        int most = name.equals(Facts.HISTORY) ? MOST_YEARS : MOST_ITEMS;
        return body.withinSize(value, "/" + name, most) ? value.properties().stream() : Stream.empty();
    }

    private Iterable<JsonNode> array(String name) {
        JsonNode value = field(name);
        if (Body.absent(value)) {
            return List.of();
        }
        if (!value.isArray()) {
            body.fault("/" + name, "WRONG_TYPE.list");
            return List.of();
        }
        facts = facts.given(name);
        return body.withinSize(value, "/" + name, MOST_ITEMS) ? value : List.of();
    }

    private void events() {
        object(Facts.EVENTS).forEach(entry -> {
            String pointer = "/events/" + Body.escaped(entry.getKey());
            String fact = Facts.EVENTS + '.' + entry.getKey();
            if (!policy.vocabulary().facts().containsKey(fact)) {
                body.unknown(pointer, entry.getKey(), events(policy));
                return;
            }
            if (entry.getValue().isNull()) {
                facts = facts.given(fact);
            }
            body.date(entry.getValue(), pointer).ifPresent(day -> {
                boolean contradicts = fact.equals(Facts.BIRTH)
                        && facts.values().getOrDefault(Facts.BIRTH_DATE, day.toEpochDay()) != day.toEpochDay();
                if (contradicts) {
                    body.fault(pointer, "CONTRADICTION.birth");
                } else {
                    bounds.check(fact, day.toEpochDay(), facts, pointer);
                    facts = facts.with(fact, day);
                }
            });
        });
    }

    private static Map<String, Text> events(Policy policy) {
        String prefix = Facts.EVENTS + '.';
        Map<String, Text> events = new LinkedHashMap<>();
        policy.vocabulary().facts().forEach((id, fact) -> {
            if (id.startsWith(prefix)) {
                String event = id.substring(prefix.length());
                events.put(event, policy.vocabulary().nameOf(event));
            }
        });
        return events;
    }

    private void categories() {
        int index = 0;
        for (JsonNode item : array(Facts.CATEGORIES)) {
            category(item, "/categories/" + index);
            index++;
        }
    }

    private void category(JsonNode item, String pointer) {
        if (!item.isObject()) {
            body.fault(pointer, "WRONG_TYPE.category");
            return;
        }
        body.allow(item, pointer, Set.of("id", "recognisedOn", "endedOn"));
        if (Body.absent(item.path("id"))) {
            body.fault(pointer + "/id", "REQUIRED.category");
        }
        Optional<String> id =
                body.word(item.path("id"), pointer + "/id", policy.vocabulary().categories());
        Optional<LocalDate> recognised = body.date(item.path("recognisedOn"), pointer + "/recognisedOn");
        Optional<LocalDate> ended = body.date(item.path("endedOn"), pointer + "/endedOn");
        Long born = facts.values().get(Facts.BIRTH_DATE);
        if (recognised.isPresent() && born != null && recognised.get().toEpochDay() < born) {
            body.fault(pointer + "/recognisedOn", "CONTRADICTION.recognised");
        }
        if (recognised.isPresent() && ended.isPresent() && ended.get().isBefore(recognised.get())) {
            body.fault(pointer + "/endedOn", "CONTRADICTION.ended");
        }
        id.ifPresent(category -> facts =
                facts.withCategory(new Facts.HeldCategory(category, recognised.orElse(null), ended.orElse(null))));
    }

    private void history() {
        FactDefinition values = policy.vocabulary().facts().get(Facts.HISTORY);
        Map<String, Text> known = values == null ? Map.of() : values.choices();
        object(Facts.HISTORY).forEach(entry -> {
            String pointer = "/history/" + Body.escaped(entry.getKey());
            if (!entry.getKey().matches("(19|20|21)\\d\\d")) {
                body.fault(pointer, "UNKNOWN_FIELD.year");
            } else if (entry.getValue().isNull()) {
                facts = facts.given(Facts.HISTORY + '.' + entry.getKey());
            } else {
                contradictions.ofYear(Integer.parseInt(entry.getKey()), facts, pointer);
                body.choice(entry.getValue(), pointer, known)
                        .ifPresent(value -> facts = facts.with(Facts.HISTORY + '.' + entry.getKey(), value));
            }
        });
    }

    private void set(String name, Map<String, Term> known, BiFunction<Facts, String, Facts> add) {
        int index = 0;
        for (JsonNode item : array(name)) {
            body.word(item, "/" + name + "/" + index, known).ifPresent(id -> facts = add.apply(facts, id));
            if (Body.absent(item)) {
                body.fault("/" + name + "/" + index, "WRONG_TYPE.text");
            }
            index++;
        }
    }

    private void declared(String name) {
        JsonNode object = field(name);
        if (!Body.absent(object) && !object.isObject()) {
            body.fault("/" + name, "WRONG_TYPE.object");
            return;
        }
        object.properties().forEach(entry -> {
            String pointer = "/" + name + "/" + Body.escaped(entry.getKey());
            FactDefinition fact = policy.vocabulary().facts().get(Facts.DECLARED + '.' + entry.getKey());
            if (fact == null) {
                body.unknownFact(pointer, entry.getKey(), declaredFacts());
            } else {
                declared(fact, entry.getValue(), pointer);
            }
        });
    }

    private Set<String> declaredFacts() {
        String prefix = Facts.DECLARED + '.';
        return policy.vocabulary().facts().keySet().stream()
                .filter(id -> id.startsWith(prefix))
                .map(id -> id.substring(prefix.length()))
                .collect(Collectors.toSet());
    }

    private void declared(FactDefinition fact, JsonNode value, String pointer) {
        Facts before = facts;
        switch (fact.type()) {
            case BOOLEAN ->
                body.flag(value, pointer).ifPresent(flag -> facts = facts.with(fact.id(), Boolean.toString(flag)));
            case CHOICE, SET ->
                body.choice(value, pointer, fact.choices()).ifPresent(id -> facts = facts.with(fact.id(), id));
            case DATE -> body.date(value, pointer).ifPresent(day -> tell(fact, day.toEpochDay(), pointer));
            case NUMBER, PERIOD -> body.count(value, pointer).ifPresent(count -> tell(fact, count, pointer));
            case AMOUNT -> body.amount(value, pointer).ifPresent(fen -> tell(fact, fen, pointer));
        }
        boolean twice = before.given().contains(fact.id()) && !before.equals(facts);
        if (twice) {
            body.fault(pointer, "CONTRADICTION.twice");
        }
    }

    private void tell(FactDefinition fact, long value, String pointer) {
        bounds.check(fact.id(), value, facts, pointer);
        facts = facts.with(fact.id(), value);
    }
}
