package io.canbao.enrollment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.enrollment.Difference.Kind;
import io.canbao.enrollment.Difference.State;
import io.canbao.enrollment.Enrollment.Basis;
import io.canbao.enrollment.Enrollment.Confirmed;
import io.canbao.registry.Resident;
import io.canbao.registry.Residents;
import io.canbao.registry.Rolls;
import io.canbao.rules.Money;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Rule;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Holds what somebody paid against what they would have paid, had the roll known what it knows now: by the version that priced it, on the day of the payment. Whether anything
 * is paid back or taken in addition says the policy, by its {@code refunds}.
 */
@Singleton
class CompareWithRoll {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final PriceEnrollment pricing;
    private final Differences differences;
    private final Residents residents;
    private final Rolls rolls;

    CompareWithRoll(PriceEnrollment pricing, Differences differences, Residents residents, Rolls rolls) {
        this.pricing = pricing;
        this.differences = differences;
        this.residents = residents;
        this.rolls = rolls;
    }

    /**
     * What differs; empty where nothing does.
     *
     * @param source form, or the import or merged file that brought it
     */
    Optional<Difference> compare(Confirmed paid, String source) {
        Basis basis = paid.by();
        String facts = pricing.factsKnown(paid, rolls.today());
        List<ChangedFact> changed = ChangedFact.between(read(basis.facts()), read(facts));
        if (changed.isEmpty()) {
            return Optional.empty();
        }
        Priced kept = pricing.kept(paid.head(), basis);
        Priced known = pricing.known(paid, facts);
        if (!known.ruling().accepted()) {
            return Optional.of(refused(paid, changed, source));
        }
        Optional<Money> price = known.payable();
        if (price.isEmpty()) {
            return Optional.empty(); // the text leaves it open, so that nobody can say what it would have been
        }
        RefundRuling ruling = RefundRuling.ofChange(known, left(paid));
        Optional<LocalDate> death =
                residents.find(paid.head().county(), paid.head().resident()).flatMap(Resident::diedOn);
        Found found = found(kept, known, price.get(), ruling, paid, death);
        Basis after = known.basis().until(death);
        return found.kind.map(kind -> new Difference(
                paid.head().id(),
                kind,
                basis.payable(),
                price.get(),
                found.amount,
                ruling.rule().map(Rule::id),
                after.coveredFrom(),
                after.coveredTo(),
                changed,
                source,
                rolls.today(),
                kind.waits() ? State.OPEN : State.NOTED,
                Optional.empty()));
    }

    /** Whether a difference of some kind waits to be settled. */
    boolean waits(Confirmed paid, Kind kind) {
        return differences
                .find(paid.head().county(), paid.head().id())
                .filter(one -> one.state() == State.OPEN && one.kind() == kind)
                .isPresent();
    }

    /** What would have been answered. */
    Priced known(Confirmed paid) {
        return pricing.known(paid, rolls.today());
    }

    private Difference refused(Confirmed paid, List<ChangedFact> changed, String source) {
        return new Difference(
                paid.head().id(),
                Kind.REFUSED,
                paid.by().payable(),
                Money.ZERO,
                Money.ZERO,
                Optional.empty(),
                Optional.empty(),
                Optional.empty(),
                changed,
                source,
                rolls.today(),
                State.OPEN,
                Optional.empty());
    }

    private static JsonNode read(String facts) {
        try {
            return JSON.readTree(facts);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("kept facts cannot be read", damaged);
        }
    }

    private record Found(Optional<Kind> kind, Money amount) {}

    private static Found found(
            Priced kept, Priced known, Money would, RefundRuling ruling, Confirmed paid, Optional<LocalDate> death) {
        if (!paid.by().payable().equals(would)) {
            long due = would.fen() - left(paid).fen();
            boolean denied = ruling.amount().isEmpty() && ruling.rule().isPresent();
            if (due == 0 || (due < 0 && denied)) { // a row that denies a refund says nothing of what is owed
                return new Found(Optional.of(Kind.NOTHING), Money.ZERO);
            }
            return new Found(Optional.of(due > 0 ? Kind.TOP_UP : Kind.REFUND), Money.ofFen(Math.abs(due)));
        }
        Optional<Money> granted = ruling.amount().filter(amount -> ruling.names() && amount.fen() > 0);
        if (granted.isPresent()
                && !RefundRuling.ofChange(kept, left(paid)).amount().equals(granted)) {
            return new Found(Optional.of(Kind.REFUND), granted.get());
        }
        Basis before = kept.basis().until(death);
        Basis after = known.basis().until(death);
        if (!before.coveredFrom().equals(after.coveredFrom())
                || !before.coveredTo().equals(after.coveredTo())) {
            return new Found(Optional.of(Kind.COVER), Money.ZERO);
        }
        LocalDate end = LocalDate.of(paid.head().year(), 12, 31);
        Set<String> lasting = lasting(known.facts(), end);
        lasting.removeAll(lasting(kept.facts(), end));
        return new Found(lasting.isEmpty() ? Optional.empty() : Optional.of(Kind.NEXT_YEAR), Money.ZERO);
    }

    private static Money left(Confirmed paid) {
        return Money.ofFen(paid.money().leftFen());
    }

    /** The identities that are held beyond a day. */
    private static Set<String> lasting(String facts, LocalDate day) {
        Set<String> lasting = new HashSet<>();
        for (JsonNode identity : read(facts).path(Facts.CATEGORIES)) {
            String end = identity.path("endedOn").asText("");
            if (end.isEmpty() || LocalDate.parse(end).isAfter(day)) {
                lasting.add(identity.path("id").asText());
            }
        }
        return lasting;
    }
}
