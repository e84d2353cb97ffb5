package io.canbao.policypack.analysis.declaration;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Condition;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.References;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Text;
import java.util.Collections;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Windows whose title says that people pay at a counter, or online, or names another channel, and whose row takes only other ones. */
public final class TitleChannels {

    private static final String ONLINE = "online";
    private static final Pattern AT_COUNTERS = Pattern.compile("线下|现场办理|现场缴费|窗口办理|窗口缴费");
    private static final Pattern ONLY = Pattern.compile("[限只仅]");
    private static final Pattern ON_THE_NET = Pattern.compile("线上|网上");

    private final Inspection pack;

    private TitleChannels(Inspection pack) {
        this.pack = pack;
    }

    /** Adds a warning to each of the pack's own windows of which nothing else was told. */
    public static void inspect(Inspection pack) {
        if (pack.whole("windows")) {
            TitleChannels titles = new TitleChannels(pack);
            for (Rule.Window window : pack.policy().tables().windows()) {
                if (window instanceof Rule.Open open && pack.own(open) && !pack.reported("windows", open)) {
                    titles.window(open);
                }
            }
        }
    }

    private void window(Rule.Open window) {
        Text title = window.head().title();
        Set<String> channels = channels(window);
        if (title != null && !channels.isEmpty() && otherWay(title.zh(), channels)) {
            pack.warn(
                    "windows",
                    window,
                    AnalysisPhrase.TITLE_SAYS.of(RowTexts.asRead(title), "channel: " + String.join(", ", channels)),
                    AnalysisPhrase.AS_ITS_TITLE.of());
        }
    }

    private boolean otherWay(String title, Set<String> channels) {
        Set<String> said = said(title);
        boolean onTheNet = said.remove(ONLINE) || ON_THE_NET.matcher(title).find();
        boolean only = !said.isEmpty() && ONLY.matcher(title).find();
        boolean atCounters = only || AT_COUNTERS.matcher(title).find();
        return (atCounters != onTheNet && channels.contains(ONLINE) == atCounters)
                || (!onTheNet && !said.isEmpty() && Collections.disjoint(said, channels));
    }

    /** The channels that a title names: 限办事窗口. */
    private Set<String> said(String title) {
        Set<String> said = new TreeSet<>();
        FactDefinition channel = pack.policy().vocabulary().facts().get(Facts.CHANNEL);
        if (channel != null) {
            channel.choices().forEach((id, name) -> {
                if (title.contains(name.zh())) {
                    said.add(id);
                }
            });
        }
        return said;
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
