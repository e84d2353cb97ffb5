package io.canbao.policypack.analysis.inspection;

import io.canbao.rules.policy.Term;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words by which Chinese texts name identities: 低保 of 最低生活保障对象, 特困 of 特困人员. */
public final class IdentityWords {

    /** What follows the word by which people know an identity: 低保对象, 特困人员. */
    private static final String ENDING = "(?:家庭成员|家庭|救助供养人员|供养人员|人员|人口|对象|户|儿童)+";

    /** What a name adds in brackets, which titles leave out or write elsewhere: 重度（1—2级）残疾人. */
    private static final String ADDED = "（[^）]*）|\\([^)]*\\)";

    private static final String WHERE_THEY_LIVE = "^(?:城乡|城镇|农村)";

    private static final int SHORTEST = 2;

    /** Ids by word, the longest word first, so that 低保边缘 is not taken for 低保. */
    private final Map<String, String> words = new LinkedHashMap<>();

    /** The words of a policy's identities; one that several have is nobody's. */
    public IdentityWords(Map<String, Term> categories) {
        Map<String, List<Term>> byWord = categories.values().stream()
                .collect(Collectors.groupingBy(term -> word(term.name().zh())));
        byWord.entrySet().stream()
                .filter(entry ->
                        entry.getKey().length() >= SHORTEST && entry.getValue().size() == 1)
                .sorted(Comparator.comparing(entry -> -entry.getKey().length()))
                .forEach(entry ->
                        words.put(entry.getKey(), entry.getValue().getFirst().id()));
    }

    private static String word(String name) {
        return usual(name)
                .replaceAll(ADDED, "")
                .replaceFirst(WHERE_THEY_LIVE, "")
                .replaceFirst(ENDING + "$", "");
    }

    private static String usual(String text) {
        return text.replace("最低生活保障", "低保");
    }

    /** The identities that a text names. */
    public Set<String> in(String text) {
        Set<String> said = new LinkedHashSet<>();
        String left = usual(text);
        for (Map.Entry<String, String> word : words.entrySet()) {
            if (left.contains(word.getKey())) {
                said.add(word.getValue());
                left = left.replace(word.getKey(), "，");
            }
        }
        return said;
    }

    /** Whether a text lists one identity next to another: 特困人员、孤儿. */
    public boolean beside(String text, String one, String other) {
        String pair = "%s(?:%s)?[、和及与或]\\s*(?:城乡|城镇|农村)?%s";
        String said = usual(text);
        return Pattern.compile(pair.formatted(of(one), ENDING, of(other)))
                        .matcher(said)
                        .find()
                || Pattern.compile(pair.formatted(of(other), ENDING, of(one)))
                        .matcher(said)
                        .find();
    }

    private String of(String identity) {
        return words.entrySet().stream()
                .filter(word -> word.getValue().equals(identity))
                .map(word -> Pattern.quote(word.getKey()))
                .findFirst()
                .orElseThrow();
    }
}
