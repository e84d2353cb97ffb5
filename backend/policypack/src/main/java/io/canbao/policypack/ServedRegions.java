package io.canbao.policypack;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.FilePhrase;
import io.canbao.policypack.tree.Tree;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Counties whose rules are all those of one pack, as where a prefecture pools its fund: the pack lists them under {@code serves},
 * and each is served as if it had a pack that stands on it and adds nothing.
 */
final class ServedRegions {

    private static final String SERVES = "serves";
    private static final String REGION = "region";
    private static final String NAME = "name";

    private final Tree.Mapping pack;
    private final Findings findings;

    private ServedRegions(Tree.Mapping pack, Findings findings) {
        this.pack = pack;
        this.findings = findings;
    }

    /**
     * The packs of the counties that a pack serves.
     *
     * @param findings
     *            receives a fault for each entry that names no other region
     */
    static List<Tree.Mapping> packs(Tree.Mapping pack, Findings findings) {
        return new ServedRegions(pack, findings).packs();
    }

    private List<Tree.Mapping> packs() {
        Tree serves = pack.get(SERVES);
        if (serves == null) {
            return List.of();
        }
        if (!(serves instanceof Tree.Sequence regions)) {
            fault(serves, GeneralPhrase.A_VALUE.of(), FilePhrase.SERVED_REGIONS.of());
            return List.of();
        }
        List<Tree.Mapping> packs = new ArrayList<>();
        regions.items().forEach(region -> served(region).ifPresent(packs::add));
        return packs;
    }

    private Optional<Tree.Mapping> served(Tree region) {
        String code = String.valueOf(
                region instanceof Tree.Mapping named
                        ? named.text(REGION)
                        : region instanceof Tree.Scalar scalar ? scalar.text() : null);
        if (!code.matches("\\d{6}")) {
            fault(region, GeneralPhrase.TEXT.of(code), FilePhrase.SERVED_REGIONS.of());
            return Optional.empty();
        }
        if (code.equals(pack.text(REGION))) {
            fault(region, FilePhrase.SERVED_ITSELF.of(code), FilePhrase.OTHER_REGION.of());
            return Optional.empty();
        }
        return Optional.of(pack(code, region));
    }

    private Tree.Mapping pack(String code, Tree region) {
        Map<String, Tree> head = new LinkedHashMap<>();
        head.put("canbao", scalar("1", false, region));
        head.put(REGION, scalar(code, true, region));
        head.put(NAME, name(code, region));
        head.put("level", scalar("county", true, region));
        head.put("year", scalar(String.valueOf(pack.text("year")), false, region));
        head.put("extends", scalar(pack.text(REGION) + "/" + pack.text("year"), true, region));
        return new Tree.Mapping(head, region.mark());
    }

    /** A county that is listed by its code alone is told from the others by it. */
    private Tree name(String code, Tree region) {
        Tree given = region instanceof Tree.Mapping named ? named.get(NAME) : null;
        if (given != null) {
            return given;
        }
        return switch (pack.get(NAME)) {
            case Tree.Mapping texts -> {
                Map<String, Tree> names = new LinkedHashMap<>();
                texts.entries()
                        .forEach((language, text) -> names.put(
                                language,
                                text instanceof Tree.Scalar name
                                        ? scalar(
                                                name.text()
                                                        + (language.equals("zh")
                                                                ? "（" + code + "）"
                                                                : " (" + code + ")"),
                                                true,
                                                region)
                                        : text));
                yield new Tree.Mapping(names, region.mark());
            }
            case Tree.Scalar name -> scalar(name.text() + "（" + code + "）", true, region);
            case Tree.Sequence names -> names;
            case null -> scalar(code, true, region);
        };
    }

    private static Tree.Scalar scalar(String text, boolean quoted, Tree place) {
        return new Tree.Scalar(text, quoted, place.mark());
    }

    private void fault(Tree place, Wording found, Wording wanted) {
        findings.fault(place.mark(), SERVES, found, wanted);
    }
}
