package io.canbao.problem;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What people write into a field of one line, such as a name: what was copied from a sheet may hold line breaks, tabs, and what nobody sees. */
public final class OneLine {
    private static final Pattern BREAKS = Pattern.compile("[\\p{Cc}\\p{Zl}\\p{Zp}]+");

    /** Two names that differ by it look the same. */
    private static final Pattern UNSEEN = Pattern.compile("\\p{Cf}+");

    private OneLine() {}

    /** The text on one line, as lists and files show it; empty where nothing was written. */
    public static String of(@Nullable String written) {
        return written == null
                ? ""
                : BREAKS.matcher(UNSEEN.matcher(written).replaceAll(""))
                        .replaceAll(" ")
                        .strip();
    }
}
