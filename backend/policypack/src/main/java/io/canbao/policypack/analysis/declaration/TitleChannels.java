package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Windows whose title says that people pay at a counter, or online, and whose row takes only the other way. */
public final class TitleChannels {

    private static final String ONLINE = "online";
    private static final Pattern AT_COUNTERS = Pattern.compile("线下|现场办理|现场缴费");
    private static final Pattern ON_THE_NET = Pattern.compile("线上|网上");

    private TitleChannels() {}

    /** Adds a warning to each of the pack's own windows of which nothing else was told. */
    public static void inspect(Inspection pack) {
        if (pack.whole("windows")) {
            for (Rule.Window window : pack.policy().tables().windows()) {
                Text title = window.head().title();
                if (window instanceof Rule.Open open
                        && title != null
                        && pack.own(open)
                        && !pack.reported("windows", open)
                        && otherWay(title.zh(), channels(open))) {
                    pack.warn(
                            "windows",
                            open,
                            AnalysisPhrase.TITLE_SAYS.of(title, "channel: " + String.join(", ", channels(open))),
                            AnalysisPhrase.AS_ITS_TITLE.of());
                }
            }
        }
    }

    private static boolean otherWay(String title, Set<String> channels) {
        boolean atCounters = AT_COUNTERS.matcher(title).find();
        boolean onTheNet = ON_THE_NET.matcher(title).find();
        return !channels.isEmpty() && atCounters != onTheNet && channels.contains(ONLINE) == atCounters;
    }

    private static Set<String> channels(Rule.Open window) {
        Set<String> channels = new TreeSet<>();
        window.needs().forEach(need -> collect(need.condition(), channels));
        collect(window.head().when(), channels);
        return channels;
    }

    private static void collect(Condition condition, Set<String> channels) {
        References.walk(
                condition,
                test -> {
                    if (test instanceof Condition.ChoiceIs is && is.fact().equals(Facts.CHANNEL)) {
                        channels.addAll(is.values());
                    }
                },
                _ -> {});
    }
}
