package io.canbao.language;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import net.sourceforge.pinyin4j.PinyinHelper;

/** How Chinese names are spelt by whoever looks for them with letters: in pinyin, without tones. */
public final class Pinyin {
    /** Names of regions, which are few and asked for by the thousand. */
    private static final Map<String, String> SPELT = new ConcurrentHashMap<>();

    private Pinyin() {}

    /**
     * The syllables of a name, a space between them, and where a character has several readings a slash between these: {@code
     * zhong/chong qing shi}. What is no Chinese character is left out.
     */
    public static String of(String name) {
        return SPELT.computeIfAbsent(name, Pinyin::spell);
    }

    private static String spell(String name) {
        return name.chars()
                .mapToObj(sign -> readings((char) sign))
                .filter(readings -> !readings.isEmpty())
                .collect(joining(" "));
    }

    private static String readings(char sign) {
        String[] found = PinyinHelper.toHanyuPinyinStringArray(sign);
        return found == null
                ? ""
                : Arrays.stream(found)
                        .map(reading -> reading.replaceAll("\\d", "").replace("u:", "v"))
                        .distinct()
                        .collect(joining("/"));
    }
}
