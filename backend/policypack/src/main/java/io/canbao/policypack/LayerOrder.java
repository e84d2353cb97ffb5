package io.canbao.policypack;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.finding.GeneralPhrase;
import io.canbao.policypack.finding.Nearest;
import io.canbao.policypack.finding.Wording;
import io.canbao.policypack.tree.FilePhrase;
import io.canbao.policypack.tree.Tree;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Which packs a pack stands on, and in which order they are laid over each other. Where it names several layers, a region that
 * more than one of them stands on counts once, by its newest pack: last year's pack of a county beside this year's of its
 * province brings the county's rows, not last year's province again.
 */
final class LayerOrder {

    /** More than any order of nation, province, prefecture and county needs, in several years. */
    static final int MOST_LAYERS = 16;

    private static final Pattern NAMED = Pattern.compile("(?m)^name: *(?:[{] *zh: *)?([^,}\\n]+)");
    private static final Pattern BUILT_IN = Pattern.compile("(\\d{6})-[^/]*/(\\d{4})/");

    private final Map<PackKey, Tree.Mapping> packs;
    private final Map<PackKey, Optional<List<PackKey>>> known = new HashMap<>();

    /** The order among packs; more may be put there until it is asked for. */
    LayerOrder(Map<PackKey, Tree.Mapping> packs) {
        this.packs = packs;
    }

    /** The packs that one stands on, the topmost first, and itself last; nothing where a layer is missing. */
    Optional<List<PackKey>> of(PackKey key) {
        return of(key, List.of());
    }

    /** Adds a fault for each layer of a pack that is missing, or cannot be used for want of its own layers. */
    void tellMissing(PackKey key, Findings findings) {
        Optional.ofNullable(packs.get(key)).map(LayerOrder::extended).orElse(List.of()).stream()
                .filter(layer ->
                        resolve(layer.text(), key.year()).flatMap(this::of).isEmpty())
                .forEach(layer -> resolve(layer.text(), key.year())
                        .filter(found -> !found.equals(key))
                        .ifPresentOrElse(
                                found -> findings.fault(
                                        layer.mark(),
                                        "extends",
                                        FilePhrase.LAYER_ON_NOTHING.of(found.toString()),
                                        FilePhrase.LAYER_FIRST.of(found.toString())),
                                () -> findings.fault(
                                        layer.mark(),
                                        "extends",
                                        GeneralPhrase.TEXT.of(layer.text()),
                                        wanted(layer.text(), key))));
    }

    /** The packs that may be meant by a name that is none: those of the same region, or of one that is written nearly so. */
    private Wording wanted(String layer, PackKey below) {
        List<String> others = packs.keySet().stream()
                .filter(key -> PackHead.named(key) && !key.equals(below))
                .map(PackKey::toString)
                .toList();
        String region = ofName(layer.split("/", 2)[0]);
        List<String> ofRegion =
                others.stream().filter(name -> name.startsWith(region + '/')).toList();
        List<String> near = ofRegion.isEmpty()
                ? near(
                        region,
                        Stream.concat(others.stream(), builtIn(below).stream()).toList())
                : ofRegion;
        if (others.isEmpty() && near.isEmpty()) {
            return FilePhrase.LAYER_ALONE.of();
        }
        return near.isEmpty() ? FilePhrase.LAYER.of(others) : GeneralPhrase.MEANT.of(near);
    }

    /** The code of a region that is written by its name, as the platform's own packs call it. */
    private static String ofName(String region) {
        return PackFile.builtIn().stream()
                .filter(file -> NAMED.matcher(new String(file.content(), StandardCharsets.UTF_8))
                        .results()
                        .anyMatch(name -> name.group(1).strip().equals(region)))
                .map(file -> BUILT_IN.matcher(file.name()))
                .filter(Matcher::find)
                .map(name -> name.group(1))
                .findFirst()
                .orElse(region);
    }

    /** The platform's own packs, which are looked up only where a pack names them. */
    private static List<String> builtIn(PackKey below) {
        return PackFile.builtIn().stream()
                .map(file -> BUILT_IN.matcher(file.name()))
                .filter(Matcher::find)
                .map(name -> name.group(1) + '/' + name.group(2))
                .filter(name -> !name.startsWith(below.region() + '/'))
                .toList();
    }

    private static List<String> near(String region, List<String> packs) {
        List<String> regions =
                packs.stream().map(name -> name.split("/", 2)[0]).distinct().toList();
        return Nearest.to(region, regions);
    }

    private Optional<List<PackKey>> of(PackKey key, List<PackKey> below) {
        Optional<List<PackKey>> before = known.get(key);
        Tree.Mapping pack = packs.get(key);
        if (before != null) {
            return before;
        }
        if (pack == null || below.contains(key)) {
            return Optional.empty();
        }
        List<PackKey> chain = new ArrayList<>(below);
        chain.add(key);
        Optional<List<PackKey>> order = above(key, pack, chain).map(upper -> {
            List<PackKey> whole = new ArrayList<>(upper);
            whole.add(key);
            return List.copyOf(whole);
        });
        known.put(key, order);
        return order;
    }

    private Optional<List<PackKey>> above(PackKey key, Tree.Mapping pack, List<PackKey> below) {
        List<List<PackKey>> chains = new ArrayList<>();
        for (Tree.Scalar layer : extended(pack)) {
            Optional<List<PackKey>> chain = resolve(layer.text(), key.year()).flatMap(upper -> of(upper, below));
            if (chain.isEmpty()) {
                return Optional.empty();
            }
            chains.addFirst(chain.get());
        }
        return Optional.of(chains.stream().reduce(List.of(), LayerOrder::joined));
    }

    /** The layers that a pack names, one or a list, each once and no more than there may be. */
    static List<Tree.Scalar> extended(Tree.Mapping pack) {
        return switch (pack.get("extends")) {
            case Tree.Scalar layer -> layer.isNull() ? List.of() : List.of(layer);
            case Tree.Sequence layers -> {
                Map<String, Tree.Scalar> named = new LinkedHashMap<>();
                layers.items().stream()
                        .filter(Tree.Scalar.class::isInstance)
                        .map(Tree.Scalar.class::cast)
                        .forEach(layer -> named.putIfAbsent(layer.text(), layer));
                yield named.values().stream().limit(MOST_LAYERS).toList();
            }
            case Tree.Mapping _ -> List.of();
            case null -> List.of();
        };
    }

    /** A layer named without a year is its pack of the same year, or the newest one before. */
    private Optional<PackKey> resolve(String layer, int year) {
        String[] parts = layer.split("/", 2);
        Predicate<PackKey> meant =
                parts.length == 2 ? key -> parts[1].equals(Integer.toString(key.year())) : key -> key.year() <= year;
        return packs.keySet().stream()
                .filter(key -> key.region().equals(parts[0]))
                .filter(meant)
                .reduce((left, right) -> left.year() >= right.year() ? left : right);
    }

    /** Two orders as one, in which the packs of a region are those of the order that has its newer one. */
    private static List<PackKey> joined(List<PackKey> first, List<PackKey> second) {
        List<String> regions = new ArrayList<>(regions(first));
        int place = 0;
        for (String region : regions(second)) {
            if (regions.contains(region)) {
                place = regions.indexOf(region) + 1;
            } else {
                boolean last = regions(second).getLast().equals(region);
                regions.add(last ? regions.size() : place, region);
                place++;
            }
        }
        return regions.stream()
                .flatMap(region -> (newest(region, second) > newest(region, first) ? second : first)
                        .stream().filter(key -> key.region().equals(region)))
                .toList();
    }

    private static List<String> regions(List<PackKey> keys) {
        return keys.stream().map(PackKey::region).distinct().toList();
    }

    private static int newest(String region, List<PackKey> keys) {
        return keys.stream()
                .filter(key -> key.region().equals(region))
                .mapToInt(PackKey::year)
                .max()
                .orElse(0);
    }
}
