package io.canbao.rules.quote;

import io.canbao.rules.Money;
import io.canbao.rules.policy.Rule;
import io.canbao.rules.policy.Term;
import io.canbao.rules.policy.Text;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The subsidies of one tier's answer in words. */
final class Grants {

    /** What a pack writes where its text names nobody: then nothing is said of it. */
    private static final String FUNDER_NOT_NAMED = "unspecified";

    private final AnswerWording wording;
    private final Sentences sentences;
    private final Decided.Tier tier;

    Grants(AnswerWording wording, Decided.Tier tier) {
        this.wording = wording;
        this.sentences = wording.sentences();
        this.tier = tier;
    }

    /** What each funder pays; a subsidy of nothing is none. */
    List<Quote.Subsidy> subsidies() {
        List<Quote.Subsidy> subsidies = new ArrayList<>();
        for (Ruling.Grant grant : tier.ruling().grants()) {
            if (grant.won() && !isNothing(grant.amount())) {
                String category = tier.identities().get(grant.rule());
                boolean onRequest = onRequest(grant);
                grant.shares()
                        .forEach(share -> subsidies.add(new Quote.Subsidy(
                                category, share.amount().orNull(), share.funder(), grant.rule(), onRequest)));
            }
        }
        return subsidies;
    }

    private boolean onRequest(Ruling.Grant grant) {
        return wording.rule(Rule.Subsidy.class, grant.rule()).onRequest();
    }

    List<Quote.OtherCategory> otherCategories() {
        return tier.otherIdentities().stream()
                .map(other ->
                        new Quote.OtherCategory(other.category(), other.amount().orNull(), why(other)))
                .toList();
    }

    private String why(Decided.OtherIdentity other) {
        return switch (other.why()) {
            case LOWER -> sentences.say("other.lost", name(other.winner()));
            case EQUAL -> sentences.say("other.equal", name(other.winner()));
            case BESIDE -> sentences.say("other.beside", name(other.winner()));
            case NOTHING_LEFT -> sentences.say("subsidy.nothing-left", wording.name(other.category()));
            case NONE -> sentences.say("subsidy.none", wording.name(other.category()));
            case UNMET -> sentences.say("other.unmet", sentences.list(unmet(other)));
            case NOT_HELD -> sentences.say("other.not-held");
            case NO_SUBSIDY -> sentences.say("other.no-subsidy");
            case NO_RULE -> sentences.say("other.no-row");
        };
    }

    /** What the rule asks for and does not find. */
    private List<String> unmet(Decided.OtherIdentity other) {
        IdentityTests tests = new IdentityTests(wording.policy().vocabulary());
        Rule.Subsidy rule = wording.rule(Rule.Subsidy.class, Objects.requireNonNull(other.winner()));
        Set<String> identities = Term.closure(wording.policy().vocabulary().categories(), other.category());
        return tests.of(rule, identities).stream()
                .filter(test -> !Collections.disjoint(tests.factsOf(test), other.unmet()))
                .flatMap(test -> wording.rules().conditions(test).stream())
                .distinct()
                .toList();
    }

    /** The rule's title, or the identity for which it applies. */
    private String name(@Nullable String rule) {
        Text title = rule == null ? null : wording.rule(Rule.class, rule).head().title();
        if (title != null) {
            return wording.in(title);
        }
        String category = rule == null ? null : tier.identities().get(rule);
        return category == null ? sentences.say("subsidy.plain") : wording.name(category);
    }

    /** The line of an explanation on a subsidy that is granted. */
    String line(Ruling.Grant grant) {
        String name = name(grant.rule());
        if (isNothing(grant.amount())) {
            Ruling.Price price = tier.ruling().price();
            boolean paid = price.fee().isKnown() && price.subsidy().equals(price.fee());
            return sentences.say(paid ? "subsidy.nothing-left" : "subsidy.none", name);
        }
        String line = grant.amount().isKnown()
                ? sentences.say("subsidy", name, sentences.amount(grant.amount()))
                : sentences.say("subsidy.open", name);
        List<String> funders = grant.shares().stream()
                .map(share -> share.funder())
                .filter(funder -> !funder.equals(FUNDER_NOT_NAMED))
                .map(wording::name)
                .toList();
        line += funders.isEmpty() ? "" : sentences.say("subsidy.funders", sentences.list(funders));
        return onRequest(grant) ? line + sentences.say("subsidy.onRequest") : line;
    }

    private static boolean isNothing(Figure<Money> amount) {
        return amount instanceof Figure.Known<Money>(Money money) && money.fen() == 0;
    }
}
