package io.canbao.policypack;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.policypack.finding.Wording;
import io.canbao.rules.Money;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Values;
import io.canbao.rules.wording.PartNames;
import io.canbao.rules.wording.PolicyWording;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What differs in cases that fail, as an officer reads it: {@code 一档等待期：应无，实际为固定等待期3个月}, and what became of cases: {@code 一档个人缴费：129元 → 215元}.
 * Tiers, rows and identities are called by their names, and values have their units.
 */
public final class CaseWords {
    private static final Pattern STEP = Pattern.compile("\\[(\\d+)\\]|([^.\\[\\]]+)");
    private static final Pattern AMOUNT = Pattern.compile("-?\\d+\\.\\d{2}");
    private static final Pattern DAY = Pattern.compile("\\d{4}-\\d{2}-\\d{2}");
    private static final Pattern PERIOD = Pattern.compile("P[0-9YMD]+");
    private static final Pattern YEAR = Pattern.compile("\\d{4}");
    private static final Pattern REASONS = Pattern.compile("\\+");

    /** Under which an answer's fields have names of their own. */
    private static final String ANSWER = "answer.";

    /** Under which what is asked has. */
    private static final String ASKED = "asked.";

    /** Keys of what is asked that name nothing where something stands below them. */
    private static final Set<String> HOLDERS = Set.of(
            CaseKeys.FACTS, CaseKeys.BILL, CaseKeys.ASSESSMENT, CaseKeys.CHECK, "choices", "counts", "events", "id");

    private final EffectivePolicy policy;
    private final PolicyWording wording;
    private final PartNames names;
    private final Language language;

    private CaseWords(EffectivePolicy policy, Language language) {
        this.policy = policy;
        this.language = language;
        this.wording = PolicyWording.of(policy.policy(), language);
        this.names = wording.parts();
    }

    /** Words for the cases of a policy. */
    public static CaseWords of(EffectivePolicy policy, Language language) {
        return new CaseWords(policy, language);
    }

    /** What differs in a case, each difference as a sentence. */
    public List<String> differences(CaseResult result) {
        return sentences(result.differences());
    }

    /** What became of a case, value by value. */
    public List<String> differences(ChangedCase changed) {
        return sentences(changed.differences());
    }

    private List<String> sentences(List<Wording> differences) {
        return differences.stream().map(this::said).toList();
    }

    private String said(Wording difference) {
        List<Object> parts = difference.arguments();
        return difference.phrase() instanceof CasePhrase phrase
                ? switch (phrase) {
                    case CASE_DIFFERS ->
                        differs((String) parts.getFirst(), (JsonNode) parts.get(1), (JsonNode) parts.get(2));
                    case CASE_LACKS -> lacks((String) parts.getFirst(), (JsonNode) parts.get(1));
                    case CASE_EXPECTS, CASE_ASKS, CASE_SAYS ->
                        changed(phrase, (String) parts.getFirst(), parts.get(1), parts.get(2));
                    default -> difference.in(language);
                }
                : difference.in(language);
    }

    private String differs(String path, JsonNode expected, JsonNode answered) {
        String place = place(path);
        String key = key(path);
        if (isNothing(expected)) {
            return CasePhrase.CASE_WANTS_NONE
                    .of(place, value(ANSWER, key, answered))
                    .in(language);
        }
        return isNothing(answered)
                ? CasePhrase.CASE_LACKS.of(place, value(ANSWER, key, expected)).in(language)
                : CasePhrase.CASE_DIFFERS
                        .of(place, value(ANSWER, key, expected), value(ANSWER, key, answered))
                        .in(language);
    }

    private String lacks(String path, JsonNode expected) {
        return CasePhrase.CASE_LACKS
                .of(place(path), value(ANSWER, key(path), expected))
                .in(language);
    }

    private String changed(CasePhrase phrase, String path, Object before, Object now) {
        String under = phrase == CasePhrase.CASE_EXPECTS ? ANSWER : ASKED;
        String place = under.equals(ANSWER) ? place(path) : askedPlace(path);
        return phrase.of(place, side(under, path, before), side(under, path, now))
                .in(language);
    }

    /** A value on one side of a change, or that there is none. */
    private String side(String under, String path, Object side) {
        return side instanceof JsonNode node ? value(under, key(path), node) : ((Wording) side).in(language);
    }

    private static boolean isNothing(JsonNode node) {
        return node.isNull() || node.isMissingNode() || (node.isContainerNode() && node.isEmpty());
    }

    private static String key(String path) {
        return path.substring(path.lastIndexOf('.') + 1).replaceAll("\\[\\d+\\]", "");
    }

    /** {@code tier1.subsidies[0].amount} as 一档资助第1项金额. */
    private String place(String path) {
        List<String> said = new ArrayList<>();
        List<String> keys = new ArrayList<>();
        Matcher steps = STEP.matcher(path);
        while (steps.find()) {
            String key = steps.group(2);
            if (key == null) {
                name(keys, said);
                said.add(names.item(Integer.parseInt(steps.group(1)) + 1));
            } else if (policy.policy().vocabulary().tiers().containsKey(key)) {
                said.add(names.value("tier", key));
            } else if (steps.start() > 0 || !CaseKeys.ASKED.contains(key)) {
                keys.add(key);
            }
        }
        name(keys, said);
        return String.join(language == Language.ZH ? "" : ", ", said);
    }

    private void name(List<String> keys, List<String> said) {
        if (!keys.isEmpty()) {
            said.add(names.of(ANSWER + String.join(".", keys)));
            keys.clear();
        }
    }

    /** {@code facts.categories[0].recognisedOn} as 身份第1项认定日期. */
    private String askedPlace(String path) {
        List<String> said = new ArrayList<>();
        Matcher steps = STEP.matcher(path);
        while (steps.find()) {
            String key = steps.group(2);
            said.add(key == null ? names.item(Integer.parseInt(steps.group(1)) + 1) : asked(key));
        }
        said.removeIf(String::isEmpty);
        return said.isEmpty() ? names.of(ASKED + key(path)) : String.join(language == Language.ZH ? "" : ", ", said);
    }

    /** What a key of what is asked is called; empty where that is nothing. */
    private String asked(String key) {
        if (HOLDERS.contains(key)) {
            return "";
        }
        if (YEAR.matcher(key).matches()) {
            return names.year(key);
        }
        return DAY.matcher(key).matches() ? text(key, key) : names.of(ASKED + key);
    }

    private String value(String under, String key, JsonNode node) {
        if (isNothing(node)) {
            return CasePhrase.CASE_NONE.of().in(language);
        }
        if (node.isObject()) {
            return names.together(node.properties().stream()
                    .filter(field -> !isNothing(field.getValue()))
                    .map(field -> field(under, key, field))
                    .toList());
        }
        if (node.isArray()) {
            List<String> items = new ArrayList<>();
            node.forEach(item -> items.add(value(under, key, item)));
            return String.join(language == Language.ZH ? "；" : "; ", items);
        }
        if (node.isBoolean()) {
            return (node.asBoolean() ? CasePhrase.CASE_YES : CasePhrase.CASE_NO)
                    .of()
                    .in(language);
        }
        return node.isTextual() ? text(key, node.asText()) : node.asText();
    }

    private String field(String under, String key, Map.Entry<String, JsonNode> field) {
        String name = under.equals(ANSWER) ? names.of(ANSWER + key + '.' + field.getKey()) : asked(field.getKey());
        String value = value(under, field.getKey(), field.getValue());
        return language == Language.ZH || name.isEmpty() ? name + value : name + ' ' + value;
    }

    private String text(String key, String text) {
        if (AMOUNT.matcher(text).matches()) {
            return names.amount(Money.parse(text).fen());
        }
        try {
            if (DAY.matcher(text).matches()) {
                return names.day(LocalDate.parse(text).toEpochDay());
            }
            if (PERIOD.matcher(text).matches()) {
                return period(Period.parse(text));
            }
        } catch (DateTimeException | ArithmeticException _) {
            return text; // what the case expects, and nothing ever is
        }
        return switch (key) {
            case "outcome" -> outcome(text);
            case "reason" ->
                names.together(
                        Stream.of(REASONS.split(text)).map(names::waitReason).toList());
            case "rule", "scheme" -> {
                List<String> row = policy.words(language).nameOf(text);
                yield row.isEmpty() ? text : names.together(row);
            }
            default -> names.value(YEAR.matcher(key).matches() ? Facts.HISTORY : key, text);
        };
    }

    @SuppressWarnings("JavaPeriodGetDays") // beside its months
    private String period(Period period) {
        return wording.value(new Expression.Constant(
                Type.PERIOD, Values.period(Math.toIntExact(period.toTotalMonths()), period.getDays())));
    }

    private String outcome(String text) {
        return switch (text) {
            case "ACCEPTED" -> CasePhrase.CASE_ACCEPTED.of().in(language);
            case "REFUSED" -> CasePhrase.CASE_REFUSED.of().in(language);
            default -> text;
        };
    }
}
