package io.canbao.enrollment;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.enrollment.EnrollResident.Wanted;
import io.canbao.enrollment.Enrollment.Application;
import io.canbao.jobs.Job;
import io.canbao.jobs.LongJob;
import io.canbao.policypack.answer.InvalidFacts;
import io.canbao.problem.ErrorCode;
import io.canbao.problem.ProblemException;
import io.canbao.registry.Resident;
import io.canbao.registry.Residents;
import io.canbao.registry.Rolls;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Language;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.UnitCode;
import io.canbao.tenancy.Units;
import io.micronaut.data.exceptions.DataAccessException;
import io.micronaut.transaction.TransactionOperations;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Enrolls all people of some units who have nothing to pay, each in a transaction of their own: whoever was enrolled before a run was cut off is met as enrolled by the next one.
 * What is missing for an answer, or refused, is left to somebody who asks.
 */
@Singleton
public final class EnrollInBulk implements LongJob {
    /** The kind that it is queued as. */
    public static final String KIND = "enroll-in-bulk";

    /** Whom it enrolls. */
    public static final String NOTHING_TO_PAY = "nothing-to-pay";

    private static final Logger LOG = LoggerFactory.getLogger(EnrollInBulk.class);
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 500;

    private final Residents residents;
    private final Units units;
    private final EnrollResident enroll;
    private final PriceEnrollment pricing;
    private final Rolls rolls;
    private final TransactionOperations<Connection> transactions;

    EnrollInBulk(
            Residents residents,
            Units units,
            EnrollResident enroll,
            PriceEnrollment pricing,
            Rolls rolls,
            TransactionOperations<Connection> transactions) {
        this.residents = residents;
        this.units = units;
        this.enroll = enroll;
        this.pricing = pricing;
        this.rolls = rolls;
        this.transactions = transactions;
    }

    /**
     * What is asked for.
     *
     * @param units codes; all that lies in them is meant too
     */
    @JsonIgnoreProperties(ignoreUnknown = true) // earlier releases said here by whom
    public record Argument(int year, List<String> units) {
        /** As the queue keeps it. */
        public String json() {
            return write(JSON.valueToTree(this));
        }
    }

    @Override
    public String kind() {
        return KIND;
    }

    @Override
    public String run(Job job, Progress progress) {
        CountyCode county = job.county();
        Argument asked = read(job.argument());
        CountyScope by = CountyScope.withoutSession(county, job.asker(), Role.ENROLLMENT_OFFICER);
        Set<UnitCode> meant =
                units.within(county, asked.units().stream().map(UnitCode::new).collect(Collectors.toSet()));
        Run run = new Run(by, asked.year());
        List<Resident> next = residents.after(county, "", AT_ONCE);
        long all = residents.count(county);
        long seen = 0;
        while (!next.isEmpty()) {
            List<Resident> living = next.stream()
                    .filter(person ->
                            person.mergedInto().isEmpty() && person.diedOn().isEmpty())
                    .toList();
            living.stream()
                    .filter(person -> meant.contains(person.particulars().unit()))
                    .forEach(run::enroll);
            seen += living.size();
            progress.tell(seen, all);
            next = residents.after(county, next.getLast().id().value(), AT_ONCE);
        }
        return run.result();
    }

    /** One run. */
    private final class Run {
        private final CountyScope by;
        private final int year;
        private final LocalDate today = rolls.today();
        private final List<String> tiers;
        private final List<String> already = new ArrayList<>();
        private long enrolled;
        private long others;

        Run(CountyScope by, int year) {
            this.by = by;
            this.year = year;
            this.tiers = pricing.tiers(by.county(), year, today);
        }

        void enroll(Resident person) {
            try {
                Optional<Application> free = tiers.stream()
                        .map(tier -> new Application(tier, JSON.createObjectNode(), false))
                        .filter(application -> isFree(person, application))
                        .findFirst();
                if (free.isEmpty()) {
                    others++;
                    return;
                }
                Wanted wanted = new Wanted(person.id().value(), year, today, free.get());
                transactions.executeWrite(status -> enroll.enrollOneOfSeveral(by, wanted, Language.ZH));
                enrolled++;
            } catch (ProblemException refused) {
                count(person, refused.code());
            } catch (InvalidFacts _) { // a file that contradicts itself is for somebody who asks
                others++;
            } catch (DataAccessException overtaken) {
                LOG.debug("somebody else enrolled the same person", overtaken);
                others++;
            }
        }

        private void count(Resident person, ErrorCode why) {
            if (why == EnrollmentError.ALREADY_ENROLLED) {
                already.add(person.id().value());
            } else {
                others++;
            }
        }

        private boolean isFree(Resident person, Application application) {
            Priced priced = pricing.price(person, year, application, PaymentDays.on(today));
            return priced.ruling().accepted()
                    && priced.payable().filter(Money.ZERO::equals).isPresent();
        }

        String result() {
            ObjectNode result =
                    JSON.createObjectNode().put("enrolled", enrolled).put("others", others);
            ArrayNode named = result.putArray("already");
            already.forEach(named::add);
            return write(result);
        }
    }

    private static Argument read(String json) {
        try {
            return JSON.readValue(json, Argument.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("an argument cannot be read", damaged);
        }
    }

    private static String write(Object value) {
        try {
            return JSON.writeValueAsString(value);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError("it can be written", impossible);
        }
    }
}
