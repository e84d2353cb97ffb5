package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.policypack.tree.Tree;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A text for people as it is written in the pack's own file, wherever it stands.
 *
 * @param path
 *            such as {@code assumptions[wait-from-payment].text}
 * @param english
 *            null where it is written in Chinese alone
 */
record WrittenText(
        String path, Tree place, String chinese, @Nullable String english) {

    /** Keys whose value is a text, be it written without its language. */
    private static final Set<String> TEXTS =
            Set.of("title", "text", "ask", "why", "what", "hint", "note", "missing", "announced", "name", "by");

    private static final Pattern CHINESE = Pattern.compile("\\p{IsHan}");

    /** All of a pack's own, in the order of the file. */
    static List<WrittenText> of(Inspection pack) {
        List<WrittenText> texts = new ArrayList<>();
        pack.document().entries().forEach((section, value) -> collect(pack, section, value, texts));
        return texts;
    }

    private static void collect(Inspection pack, String path, Tree tree, List<WrittenText> texts) {
        switch (tree) {
            case Tree.Sequence list -> {
                for (int index = 0; index < list.items().size(); index++) {
                    Tree item = list.items().get(index);
                    String id = item instanceof Tree.Mapping row ? row.text("id") : null;
                    collect(pack, path + '[' + (id == null ? index : id) + ']', item, texts);
                }
            }
            case Tree.Mapping text
            when text.text("zh") != null -> {
                if (pack.own(text.mark())) {
                    texts.add(new WrittenText(path, text, String.valueOf(text.text("zh")), text.text("en")));
                }
                text.without("zh")
                        .without("en")
                        .entries()
                        .forEach((key, value) -> collect(pack, path + '.' + key, value, texts));
            }
            case Tree.Mapping table
            when table.get("rows") instanceof Tree.Sequence rows -> {
                collect(pack, path, rows, texts);
                table.without("rows").entries().forEach((key, value) -> collect(pack, path + '.' + key, value, texts));
            }
            case Tree.Mapping mapping ->
                mapping.entries().forEach((key, value) -> {
                    if (value instanceof Tree.Scalar alone
                            && TEXTS.contains(key)
                            && CHINESE.matcher(alone.text()).find()
                            && pack.own(alone.mark())) {
                        texts.add(new WrittenText(path + '.' + key, alone, alone.text(), null));
                    } else {
                        collect(pack, path + '.' + key, value, texts);
                    }
                });
            case Tree.Scalar _ -> {}
        }
    }

    /** What the text belongs to: the row or the word. */
    String whole() {
        int row = path.lastIndexOf(']');
        int word =
                path.indexOf('.', path.indexOf('.', path.startsWith("vocabulary.") ? "vocabulary.".length() : 0) + 1);
        return row >= 0 ? path.substring(0, row + 1) : word < 0 ? path : path.substring(0, word);
    }

    /** Whether what stands as the English of a text is Chinese. */
    boolean isChineseTwice() {
        return english != null
                && CHINESE.matcher(english).find()
                && english.chars().noneMatch(sign -> sign < 128 && Character.isLetter(sign));
    }
}
