package io.canbao.policy.impact;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.jobs.Job;
import io.canbao.jobs.LongJob;
import io.canbao.policy.PolicyError;
import io.canbao.policy.PolicyVersion;
import io.canbao.policy.PolicyVersions;
import io.canbao.policy.Population;
import io.canbao.policy.VersionsInForce;
import io.canbao.policy.draft.CheckDrafts;
import io.canbao.policy.draft.CheckedDraft;
import io.canbao.policy.draft.DraftError;
import io.canbao.policy.draft.Drafts;
import io.canbao.policy.update.LayerUpdates;
import io.canbao.policypack.effective.EffectivePolicy;
import io.canbao.problem.ProblemException;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Unit;
import io.canbao.tenancy.Units;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Decides a population by the policy in force and by a draft. The earlier policy is that of the same year or, where there is none, of the year before; that one is
 * asked about everybody as they would have stood a year before, see {@link YearsBefore}.
 */
@Singleton
public final class ImpactJob implements LongJob {
    /** The kind that it is queued as. */
    public static final String KIND = "impact";

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Drafts drafts;
    private final CheckDrafts checks;
    private final VersionsInForce inForce;
    private final PolicyVersions versions;
    private final LayerUpdates updates;
    private final List<Population> populations;
    private final Units units;

    ImpactJob(
            Drafts drafts,
            CheckDrafts checks,
            VersionsInForce inForce,
            PolicyVersions versions,
            LayerUpdates updates,
            List<Population> populations,
            Units units) {
        this.drafts = drafts;
        this.checks = checks;
        this.inForce = inForce;
        this.versions = versions;
        this.updates = updates;
        this.populations = populations;
        this.units = units;
    }

    /**
     * What is asked for.
     *
     * @param size       of a generated population
     * @param of         what would come into force: the draft, or what the text in force comes to with what changed above; the draft where nothing is said
     * @param population its name; a generated one where nothing is said
     */
    public record Argument(
            int year, int size, @Nullable Of of, @Nullable String population) {
        /** As the queue keeps it. */
        public String json() {
            return write(this);
        }
    }

    /** What may come into force. */
    public enum Of {
        DRAFT,
        UPDATE
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, Progress progress) {
        CountyCode county = job.county();
        Argument asked = read(job.argument());
        Of of = of(asked);
        EffectivePolicy to = checked(county, asked.year(), of)
                .pack()
                .policy()
                .orElseThrow(() -> new ProblemException(DraftError.DRAFT_HAS_FAULTS));
        PolicyVersion compared = inForce.find(county.value(), asked.year())
                .or(() -> inForce.find(county.value(), asked.year() - 1))
                .orElseThrow(() -> new ProblemException(PolicyError.NO_POLICY_IN_FORCE));
        EffectivePolicy from = versions.getPack(compared);
        LocalDate paid = firstOpenDay(to.compiled());
        List<Tier> tiers = tiers(from, to);
        YearsBefore before =
                new YearsBefore(to.year() - from.year(), to.policy().vocabulary());
        AtomicLong done = new AtomicLong();
        AtomicLong strangers = new AtomicLong();
        Population population = population(asked);
        long total = population.size(county, asked.size());
        long unasked = population.each(county, to.compiled(), paid, asked.size(), person -> {
            try {
                Facts earlier = before.of(person.facts());
                tiers.forEach(tier -> tier.table().add(person, earlier));
            } catch (IllegalArgumentException _) {
                strangers.incrementAndGet(); // told in words that the earlier policy does not have
            }
            progress.tell(done.incrementAndGet(), total);
        });
        ObjectNode result = JSON.createObjectNode();
        result.put("population", population.name());
        result.put("people", done.get() - strangers.get());
        result.put("notComparable", strangers.get() + unasked);
        result.put("payDate", paid.toString());
        result.put("from", compared.region() + "/" + compared.year() + "/" + compared.version());
        result.put("to", county + "/" + asked.year() + "/" + of.name().toLowerCase(Locale.ROOT));
        ArrayNode shown = result.putArray("tiers");
        Map<String, Text> names = units.of(county).stream()
                .collect(Collectors.toMap(unit -> unit.code().value(), Unit::name));
        ImpactAnswer answer = new ImpactAnswer(to.policy(), names, population);
        tiers.forEach(tier -> answer.write(shown.addObject(), tier.id(), tier.table()));
        return result.toString();
    }

    private Population population(Argument asked) {
        String name = asked.population() == null ? Population.GENERATED : asked.population();
        return populations.stream()
                .filter(one -> one.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new ProblemException(DraftError.POPULATION_UNKNOWN));
    }

    private CheckedDraft checked(CountyCode county, int year, Of of) {
        return switch (of) {
            case DRAFT ->
                checks.check(
                        drafts.find(county, year).orElseThrow(() -> new ProblemException(DraftError.DRAFT_NOT_FOUND)));
            case UPDATE -> updates.check(county, updates.get(county, year));
        };
    }

    private record Tier(String id, ImpactTable table) {}

    /** Those that both have. */
    private static List<Tier> tiers(EffectivePolicy from, EffectivePolicy to) {
        List<String> before = List.copyOf(from.policy().vocabulary().tiers().keySet());
        List<String> after = List.copyOf(to.policy().vocabulary().tiers().keySet());
        List<Tier> tiers = new ArrayList<>();
        for (String tier : after) {
            if (before.contains(tier)) {
                tiers.add(new Tier(
                        tier,
                        new ImpactTable(from.compiled(), to.compiled(), before.indexOf(tier), after.indexOf(tier))));
            }
        }
        return tiers;
    }

    /** The first day on which somebody of whom nothing is told may pay, or else the first of the year. */
    private static LocalDate firstOpenDay(CompiledPolicy policy) {
        LocalDate begin = LocalDate.of(policy.policy().year(), 1, 1);
        return begin.minusMonths(6)
                .datesUntil(begin)
                .filter(day ->
                        policy.decide(policy.subject(Facts.paidOn(day)), 0).accepted())
                .findFirst()
                .orElse(begin);
    }

    private static Argument read(String json) {
        try {
            return JSON.readValue(json, Argument.class);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /**
     * Sees to it that an answer may come of it: who asks is told at once what would fail.
     *
     * @param language in which a fault is told
     * @throws ProblemException DRAFT_NOT_FOUND, NO_UPDATE, DRAFT_HAS_FAULTS, NOBODY_THERE
     */
    public void requirePossible(CountyCode county, Argument asked, Language language) {
        checked(county, asked.year(), of(asked)).requirePolicy(language);
        if (population(asked).size(county, asked.size()) == 0) {
            throw new ProblemException(DraftError.NOBODY_THERE);
        }
    }

    private static Of of(Argument asked) {
        return asked.of() == null ? Of.DRAFT : asked.of();
    }
}
