package io.canbao.policypack.reader;

import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.rules.assessment.Measures;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads what a pack counts of its units: figures, populations, and what units are told apart by. */
final class MeasureReader {

    private static final Pattern ID = Pattern.compile("[a-z][A-Za-z0-9]*(-[A-Za-z0-9]+)*");

    private final Place vocabulary;
    private final Policy policy;
    private final Set<String> names = new LinkedHashSet<>(UnitScope.BUILT_IN);

    MeasureReader(Place pack, Policy policy) {
        this.vocabulary = pack.at("vocabulary");
        this.policy = policy;
    }

    /** All of it; what cannot be read is reported and left out. */
    Measures read() {
        Map<String, Measures.Attribute> attributes = new LinkedHashMap<>();
        vocabulary.at("attributes").entries().forEach((id, place) -> attributes.put(id, attribute(id, place)));
        Map<String, Measures.Population> populations = new LinkedHashMap<>();
        vocabulary.at("populations").entries().forEach((id, place) -> populations.put(id, population(id, place)));
        Map<String, Term> categories = policy.vocabulary().categories();
        Map<String, Measures.Count> counts = new LinkedHashMap<>();
        vocabulary.at("counts").entries().forEach((id, place) -> counts.put(id, count(id, place, null)));
        Measures given = new Measures(counts, populations, attributes, ofUnits(attributes), categories);
        ExpressionReader formulas = new ConditionReader(UnitScope.of(policy, given)).expressions();
        vocabulary.at("counts").entries().forEach((id, place) -> {
            if (place.has("value")) {
                formulas.read(place.at("value"), Type.NUMBER)
                        .ifPresent(formula -> counts.put(id, new Measures.Count(id, name(id, place), formula)));
            }
        });
        return new Measures(counts, populations, attributes, given.ofUnits(), categories);
    }

    private Measures.Count count(String id, Place place, @Nullable Expression formula) {
        place.allow(Shape.COUNT);
        if (!Measures.BUILT_IN.containsKey(id) || place.has("value")) {
            once(id, place); // a built-in figure may be called otherwise, but is always given
        }
        return new Measures.Count(id, name(id, place), formula);
    }

    private Measures.Population population(String id, Place place) {
        place.allow(Shape.POPULATION);
        once(id, place);
        Map<String, Term> categories = policy.vocabulary().categories();
        Map<String, Term> groups = policy.vocabulary().groups();
        if (!place.has("categories") && !place.has("groups") && !place.hasUnknownKey()) {
            place.fault(PackPhrase.NOBODY_NAMED.of(), PackPhrase.CATEGORIES_OR_GROUPS.of());
        }
        return new Measures.Population(
                id,
                name(id, place),
                words(place.at("categories"), GeneralPhrase.FACT_CATEGORY.of(), categories),
                words(place.at("groups"), GeneralPhrase.FACT_GROUP.of(), groups),
                words(place.at("without"), GeneralPhrase.FACT_CATEGORY.of(), categories));
    }

    private Measures.Attribute attribute(String id, Place place) {
        place.allow(Shape.ATTRIBUTE);
        once(id, place);
        Map<String, Text> choices = new LinkedHashMap<>();
        place.need("choices")
                .entries()
                .forEach((value, text) -> text.bilingual().ifPresent(called -> choices.put(value, called)));
        return new Measures.Attribute(id, name(id, place), choices);
    }

    private Map<String, Map<String, String>> ofUnits(Map<String, Measures.Attribute> attributes) {
        Map<String, Map<String, String>> units = new LinkedHashMap<>();
        vocabulary.at("units").entries().forEach((unit, place) -> {
            Map<String, String> values = new LinkedHashMap<>();
            place.at("attributes").entries().forEach((id, value) -> {
                Measures.Attribute attribute = attributes.get(id);
                if (attribute == null) {
                    value.faultOfKey(GeneralPhrase.UNKNOWN_KEY.of(id), Place.oneOfKnown(attributes.keySet()));
                } else {
                    value.oneOf(attribute.choices().keySet()).ifPresent(word -> values.put(id, word));
                }
            });
            if (!values.isEmpty()) {
                units.put(unit, values);
            }
        });
        return units;
    }

    private void once(String id, Place place) {
        if (!ID.matcher(id).matches()) {
            place.fault(PackPhrase.ID.of(id), PackPhrase.ID_FORM.of());
        } else if (!names.add(id)) {
            place.fault(PackPhrase.NAME_TAKEN.of(id), PackPhrase.NAME_OF_ITS_OWN.of(List.copyOf(UnitScope.BUILT_IN)));
        }
    }

    private static Text name(String id, Place place) {
        if (!place.has("zh")) {
            place.fault(PackPhrase.NO_CHINESE_NAME.of(id), PackPhrase.CHINESE_NAME.of());
        }
        String chinese = place.at("zh").text().orElse(id);
        return new Text(chinese, place.at("en").text().orElse(chinese));
    }

    private static Set<String> words(Place list, Object kind, Map<String, Term> known) {
        Map<String, Text> names = new LinkedHashMap<>();
        known.forEach((id, term) -> names.put(id, term.name()));
        Set<String> words = new LinkedHashSet<>();
        list.items().forEach(item -> item.word(kind, known.keySet(), names).ifPresent(word -> item.once(word, words)));
        return words;
    }
}
