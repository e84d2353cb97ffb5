package io.canbao.policypack.finding;

import io.canbao.rules.policy.Text;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds the words that somebody may have meant who wrote one that nobody knows: misspelt, or by its name instead of its id. */
public final class Nearest {

    private static final int SHOWN = 3;

    /** What is longer was meant as no word. */
    private static final int LONGEST = 60;

    private static final int NAME_OF_SIGNS = 4;

    private Nearest() {}

    /** What may have been meant, from the likeliest on; empty where nothing is near. */
    public static List<String> to(String word, Collection<String> known) {
        return to(word, known, Map.of());
    }

    /**
     * What may have been meant.
     *
     * @param names
     *            what some of the words are called, which may have been written in their place
     * @return from the likeliest on, empty where nothing is near
     */
    public static List<String> to(String word, Collection<String> known, Map<String, Text> names) {
        if (word.length() > LONGEST) {
            return List.of();
        }
        List<String> called = known.stream()
                .filter(id -> Optional.ofNullable(names.get(id))
                        .filter(name -> called(word, name))
                        .isPresent())
                .sorted(Comparator.comparing((String id) -> lengthOfName(names.get(id)))
                        .thenComparing(String::length)
                        .thenComparing(Comparator.naturalOrder()))
                .toList();
        if (!called.isEmpty()) {
            return called.stream().limit(SHOWN).toList();
        }
        List<String> sharing = known.stream()
                .filter(id -> Optional.ofNullable(names.get(id))
                        .filter(name -> sharesMost(word, name.zh()))
                        .isPresent())
                .toList();
        if (sharing.size() == 1) {
            return sharing;
        }
        String plain = plain(word);
        int least =
                known.stream().mapToInt(id -> distance(plain, plain(id))).min().orElse(Integer.MAX_VALUE);
        if (least <= Math.clamp(plain.length() / 3, 1, 3) && least < plain.length()) {
            return known.stream()
                    .filter(id -> distance(plain, plain(id)) == least)
                    .sorted()
                    .limit(SHOWN)
                    .toList();
        }
        return known.stream()
                .filter(id -> ('-' + plain(id) + '-').contains('-' + plain + '-') || beginAlike(plain, plain(id)))
                .sorted()
                .limit(SHOWN)
                .toList();
    }

    /**
     * Whether a word is another one with a slip of the pen in it. What differs in a figure only, {@code phase-1} and {@code phase-2}, was told apart.
     */
    public static boolean isSlipOf(String word, String id) {
        boolean figures = word.replaceAll("\\d", "").equals(id.replaceAll("\\d", ""));
        String own = withoutCommonBeginning(plain(word), plain(id));
        String other = withoutCommonBeginning(plain(id), plain(word));
        int longest = Math.max(own.length(), other.length());
        return !figures && longest <= LONGEST && distance(own, other) <= Math.clamp(longest / 4, 0, 2);
    }

    /** Without the parts, up to a dot, that both words begin with. */
    private static String withoutCommonBeginning(String word, String other) {
        int dot = word.indexOf('.') + 1;
        return dot > 0 && other.startsWith(word.substring(0, dot))
                ? withoutCommonBeginning(word.substring(dot), other.substring(dot))
                : word;
    }

    /** Whether one word is the beginning of the other, or both begin alike for half of their letters. */
    private static boolean beginAlike(String word, String id) {
        int alike = 0;
        while (alike < Math.min(word.length(), id.length()) && word.charAt(alike) == id.charAt(alike)) {
            alike++;
        }
        int shorter = Math.min(word.length(), id.length());
        return (alike == shorter && shorter > 2) || (alike > 4 && 2 * alike >= Math.max(word.length(), id.length()));
    }

    /** The wording that asks whether one of them is meant, or another one where nothing is near. */
    public static Wording wanted(String word, Collection<String> known, Map<String, Text> names, Wording otherwise) {
        List<String> near = to(word, known, names);
        List<Object> shown = near.stream().map(id -> shown(id, names.get(id))).toList();
        return near.isEmpty() ? otherwise : GeneralPhrase.MEANT.of(shown);
    }

    /** A word as lists of what may be written show it: with its name for whoever reads Chinese. */
    public static Object shown(String id, @Nullable Text name) {
        return name == null || name.zh().equals(id) ? id : new Text(id + '（' + name.zh() + '）', id);
    }

    /** The shorter a name is, the less of it was left out; and so with ids, of which one may be another one with more before it. */
    private static int lengthOfName(@Nullable Text name) {
        return name == null ? Integer.MAX_VALUE : name.zh().length();
    }

    /** Whether all characters of a word stand in a name, in order: people shorten names so. */
    private static boolean called(String word, Text name) {
        if (word.equals(name.zh())) {
            return true;
        }
        if (word.length() < 2 || word.chars().noneMatch(Character::isIdeographic)) {
            return word.equalsIgnoreCase(name.en()) && !name.en().equals(name.zh());
        }
        int found = 0;
        for (char character : name.zh().toCharArray()) {
            found += found < word.length() && word.charAt(found) == character ? 1 : 0;
        }
        return found == word.length() || word.contains(name.zh()) || isSlipInName(word, name.zh());
    }

    /** One sign for another that sounds or looks alike, in a name that is long enough for that to be no other one. */
    private static boolean isSlipInName(String word, String name) {
        return name.length() >= NAME_OF_SIGNS && word.length() == name.length() && distance(word, name) == 1;
    }

    /** Whether two signs or more beside each other, and most of a Chinese word, stand in a name: 户口本 in 居民户口簿. */
    private static boolean sharesMost(String word, String name) {
        if (word.codePoints().anyMatch(sign -> !Character.isIdeographic(sign))) {
            return false;
        }
        int longest = Math.max(2, (word.length() + 1) / 2);
        for (int start = 0; start + longest <= word.length(); start++) {
            if (name.contains(word.substring(start, start + longest))) {
                return true;
            }
        }
        return false;
    }

    /** Without what tells ways of joining words apart. */
    private static String plain(String word) {
        return word.replaceAll("(?<=[a-z])(?=[A-Z])", "-")
                .replaceAll("[_ ]+", "-")
                .toLowerCase(Locale.ROOT);
    }

    /** How many letters must be changed, put in, left out or exchanged with their neighbour. */
    private static int distance(String left, String right) {
        int[][] steps = new int[left.length() + 1][right.length() + 1];
        for (int i = 0; i <= left.length(); i++) {
            for (int j = 0; j <= right.length(); j++) {
                steps[i][j] = i == 0 || j == 0 ? i + j : step(left, right, steps, i, j);
            }
        }
        return steps[left.length()][right.length()];
    }

    private static int step(String left, String right, int[][] steps, int i, int j) {
        boolean same = left.charAt(i - 1) == right.charAt(j - 1);
        int least = Math.min(steps[i - 1][j - 1] + (same ? 0 : 1), Math.min(steps[i - 1][j], steps[i][j - 1]) + 1);
        boolean exchanged = i > 1
                && j > 1
                && left.charAt(i - 1) == right.charAt(j - 2)
                && left.charAt(i - 2) == right.charAt(j - 1);
        return exchanged ? Math.min(least, steps[i - 2][j - 2] + 1) : least;
    }
}
