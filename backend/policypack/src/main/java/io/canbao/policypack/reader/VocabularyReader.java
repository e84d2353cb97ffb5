package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Nearest;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import io.canbao.rules.quote.Reimbursement;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads words and facts: what a policy may look at. */
final class VocabularyReader {

    private static final Pattern ID = Pattern.compile("[a-z0-9][A-Za-z0-9]*(-[A-Za-z0-9]+)*");

    private static final int MAXIMUM_WORDS = 62;

    /** In characters. */
    private static final int LONGEST_ID = 64;

    /** What is counted of units, which is no word for a person. */
    private static final Set<String> OF_UNITS = Set.of("counts", "populations", "attributes");

    /** Facts that every policy has, with the kind of words their choices are. */
    private static final Map<String, Type> BUILT_IN = builtIn();

    private final Place pack;
    private final Scope scope;
    private final Map<String, Map<String, Term>> words = new LinkedHashMap<>();

    VocabularyReader(Place pack, Scope scope) {
        this.pack = pack;
        this.scope = scope;
    }

    private static Map<String, Type> builtIn() {
        Map<String, Type> facts = new LinkedHashMap<>();
        facts.put(Facts.PAID, Type.DATE);
        facts.put(Facts.ORDERED, Type.DATE);
        facts.put(Facts.ARRIVED, Type.DATE);
        facts.put(Facts.GROUP, Type.CHOICE);
        facts.put(Facts.TIER, Type.CHOICE);
        facts.put(Facts.BIRTH_DATE, Type.DATE);
        facts.put("sex", Type.CHOICE);
        facts.put("residence", Type.CHOICE);
        facts.put("unit", Type.CHOICE);
        facts.put(Facts.CHANNEL, Type.CHOICE);
        facts.put(Facts.CATEGORIES, Type.SET);
        facts.put(Facts.EVIDENCE, Type.SET);
        facts.put(Facts.PRODUCTS, Type.SET);
        facts.put(Facts.HISTORY, Type.CHOICE);
        facts.put("recognisedOn", Type.DATE);
        facts.put("setting", Type.CHOICE);
        facts.put("hospitalLevel", Type.CHOICE);
        facts.put("minor", Type.BOOLEAN);
        Reimbursement.FACTS.forEach(id -> facts.put(id, Type.AMOUNT));
        return facts;
    }

    void read() {
        Place vocabulary = pack.at("vocabulary");
        vocabulary.allow(Shape.VOCABULARY);
        for (String kind : Shape.VOCABULARY.keys()) {
            if (OF_UNITS.contains(kind)) {
                continue; // read with the schemes that count
            }
            words.put(kind, terms(vocabulary.at(kind)));
            if (!kind.equals("units")) {
                withoutContact(vocabulary.at(kind));
            }
        }
        scope.tiers.putAll(offered());
        scope.groups.putAll(words("groups"));
        scope.categories.putAll(words("categories"));
        scope.evidence.putAll(words("evidence"));
        scope.products.putAll(words("products"));
        scope.units.putAll(words("units"));
        words.values().forEach(scope.terms::putAll);
        checkNumber(vocabulary.at("categories"), scope.categories);
        checkNumber(vocabulary.at("evidence"), scope.evidence);
        checkNumber(vocabulary.at("products"), scope.products);
        checkNumber(vocabulary.at("history"), words("history"));
        List.of("categories", "groups", "units").forEach(kind -> ImpliedWords.check(vocabulary.at(kind), words(kind)));
        authorities(vocabulary.at("categories"));
        Place facts = pack.at("facts");
        BUILT_IN.forEach((id, type) -> fact(id, id, type, facts.at(id), builtInChoices(id)));
        vocabulary.at("events").entries().forEach((id, event) -> event(id, event));
        facts.entries().forEach((id, place) -> {
            if (!BUILT_IN.containsKey(id)) {
                declared(id, place);
            }
        });
    }

    /** The engine keeps each of these sets in the bits of one number. */
    private static void checkNumber(Place kind, Map<String, Term> terms) {
        if (terms.size() > MAXIMUM_WORDS) {
            kind.fault(PackPhrase.WORDS.of(terms.size()), GeneralPhrase.AT_MOST.of(MAXIMUM_WORDS));
        }
    }

    private static void withoutContact(Place kind) {
        kind.entries().values().stream()
                .filter(word -> word.has("contact"))
                .forEach(word ->
                        word.at("contact").fault(PackPhrase.CONTACT_OF_A_WORD.of(), PackPhrase.CONTACT_OF_UNITS.of()));
    }

    private Map<String, Term> words(String kind) {
        return words.getOrDefault(kind, Map.of());
    }

    private Map<String, Term> terms(Place kind) {
        Map<String, Term> terms = new LinkedHashMap<>();
        kind.entries().forEach((id, place) -> {
            if (!ID.matcher(id).matches()) {
                place.fault(PackPhrase.ID.of(id), PackPhrase.ID_FORM.of());
            }
            if (id.length() > LONGEST_ID) {
                place.fault(PackPhrase.ID.of(id), GeneralPhrase.AT_MOST.of(LONGEST_ID));
            }
            place.allow(Shape.WORD);
            if (!place.has("zh") && !place.hasUnknownKey()) {
                place.fault(PackPhrase.NO_CHINESE_NAME.of(id), PackPhrase.CHINESE_NAME.of());
            }
            Text name = new Text(
                    place.at("zh").text().orElse(id),
                    place.at("en").text().or(() -> place.at("zh").text()).orElse(id));
            place.requireShort(name);
            if (place.has("about")) {
                place.at("about").bilingual();
            }
            String authority = place.at("authority").text().orElse(null);
            terms.put(
                    id,
                    new Term(
                            id,
                            name,
                            authority,
                            new LinkedHashSet<>(place.at("implies").texts())));
        });
        return terms;
    }

    /** The tiers a person chooses between, in the pack's order. */
    private Map<String, Term> offered() {
        Map<String, Term> offered = new LinkedHashMap<>();
        Place tiers = pack.at("tiers");
        List<String> ids = tiers.present() ? tiers.texts() : List.of("standard");
        for (String id : ids) {
            Term term = words("tiers").get(id);
            if (term == null) {
                tiers.fault(
                        PackPhrase.UNKNOWN_TIER.of(id),
                        Nearest.wanted(id, words("tiers").keySet(), names(words("tiers")), PackPhrase.A_TIER.of()));
            } else {
                offered.put(id, term);
            }
        }
        if (ids.isEmpty()) {
            tiers.fault(PackPhrase.NO_TIER_OFFERED.of(), PackPhrase.TIER_OFFERED.of());
        }
        return offered;
    }

    private static Map<String, Text> names(Map<String, Term> terms) {
        return terms.values().stream().collect(Collectors.toMap(Term::id, Term::name));
    }

    private void authorities(Place categories) {
        categories
                .entries()
                .forEach((id, place) -> place.at("authority").text().ifPresent(authority -> {
                    if (!words("authorities").containsKey(authority)) {
                        place.at("authority")
                                .fault(
                                        PackPhrase.UNKNOWN_AUTHORITY.of(authority),
                                        Nearest.wanted(
                                                authority,
                                                words("authorities").keySet(),
                                                scope.names(),
                                                PackPhrase.AN_AUTHORITY.of()));
                    }
                }));
    }

    private Map<String, Text> builtInChoices(String fact) {
        Map<String, Term> terms = switch (fact) {
            case Facts.GROUP -> scope.groups;
            case Facts.TIER -> scope.tiers;
            case "unit" -> words("units");
            case Facts.CHANNEL -> words("channels");
            case Facts.CATEGORIES -> scope.categories;
            case Facts.EVIDENCE -> scope.evidence;
            case Facts.PRODUCTS -> scope.products;
            case Facts.HISTORY -> words("history");
            default -> Map.of();
        };
        Map<String, Text> choices = new LinkedHashMap<>();
        terms.forEach((id, term) -> choices.put(id, term.name()));
        return choices;
    }

    private void event(String id, Place event) {
        Place ask = event.at("ask");
        Place template = pack.at("facts").at("event");
        Text name = scope.terms.getOrDefault(id, Term.of(id, Text.of(id))).name();
        Text question = ask.present()
                ? ask.bilingual().orElse(name)
                : template.at("ask")
                        .bilingual()
                        .map(text -> new Text(
                                text.zh().replace("{event}", name.zh()),
                                text.en().replace("{event}", name.en())))
                        .orElse(name);
        Text why = event.at("why").present() ? event.at("why").bilingual().orElse(null) : null;
        String fact = Facts.EVENTS + '.' + id;
        scope.facts.put(fact, new FactDefinition(fact, Type.DATE, question, why, Map.of(), null));
    }

    private void declared(String id, Place place) {
        if (id.equals("event")) {
            return;
        }
        if (!ID.matcher(id).matches() || BUILT_IN.containsKey(id)) {
            place.fault(PackPhrase.ID.of(id), PackPhrase.ID_FORM_OF_FACTS.of());
        }
        Type type = place.need("type")
                .oneOf(Set.of("boolean", "choice", "number", "amount", "date"))
                .map(word -> Type.valueOf(word.toUpperCase(java.util.Locale.ROOT)))
                .orElse(Type.BOOLEAN);
        if (!place.has("ask")) {
            place.fault(PackPhrase.NO_QUESTION.of(), PackPhrase.A_QUESTION.of());
        }
        if (type == Type.CHOICE && !place.has("choices")) {
            place.fault(PackPhrase.NO_CHOICES.of(), PackPhrase.CHOICES.of());
        }
        fact(Facts.DECLARED + '.' + id, id, type, place, Map.of());
    }

    private void fact(String fact, String name, Type type, Place place, Map<String, Text> words) {
        place.allow(Shape.FACT);
        Map<String, Text> choices = new LinkedHashMap<>(words);
        place.at("choices")
                .entries()
                .forEach((id, choice) -> choice.bilingual().ifPresent(text -> choices.put(id, text)));
        if (type == Type.BOOLEAN) {
            choices.putIfAbsent("true", new Text("是", "Yes"));
            choices.putIfAbsent("false", new Text("否", "No"));
        }
        String fallback = place.at("default").text().orElse(null);
        boolean listed = type == Type.BOOLEAN || type == Type.CHOICE;
        if (fallback != null && listed && !choices.isEmpty() && !choices.containsKey(fallback)) {
            Optional<String> flag = type == Type.BOOLEAN ? EverydayValues.flag(fallback) : Optional.empty();
            place.at("default")
                    .fault(
                            GeneralPhrase.TEXT.of(fallback),
                            flag.map(GeneralPhrase.WRITE::of)
                                    .orElseGet(() -> Nearest.wanted(
                                            String.valueOf(
                                                    place.at("default").text().orElse("")),
                                            choices.keySet(),
                                            choices,
                                            PackPhrase.A_CHOICE_OF.of(name))));
            fallback = null;
        }
        if (fallback != null && !listed) {
            fallback = literal(type, fallback, place.at("default"));
        }
        Text question = place.at("ask").present() ? place.at("ask").bilingual().orElse(null) : null;
        Text why = place.at("why").present() ? place.at("why").bilingual().orElse(null) : null;
        scope.facts.put(fact, new FactDefinition(fact, type, question, why, choices, fallback));
    }

    /** A number, amount or date as written, in the form in which facts carry it. */
    private @Nullable String literal(Type type, String written, Place place) {
        try {
            if (FormulaReader.read(written, scope) instanceof Typed(Expression.Constant constant, Type found)
                    && found == type) {
                return Long.toString(constant.value());
            }
        } catch (FormulaFault _) {
            // said below, like a literal of another type
        }
        place.fault(GeneralPhrase.TEXT.of(written), Typed.wanted(type));
        return null;
    }
}
