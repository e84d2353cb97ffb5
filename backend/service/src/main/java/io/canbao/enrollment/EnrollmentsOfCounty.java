package io.canbao.enrollment;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.canbao.books.Refundable;
import io.canbao.enrollment.Claims.Claim;
import io.canbao.enrollment.Enrollment.Application;
import io.canbao.enrollment.Enrollment.Basis;
import io.canbao.enrollment.Enrollment.Confirmed;
import io.canbao.enrollment.Enrollment.Ended;
import io.canbao.enrollment.Enrollment.Ending;
import io.canbao.enrollment.Enrollment.Head;
import io.canbao.enrollment.Enrollment.Open;
import io.canbao.registry.Resident;
import io.canbao.registry.ResidentId;
import io.canbao.registry.Residents;
import io.canbao.rules.Money;
import io.canbao.secrets.KeyedHash;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import io.canbao.tenancy.UnitCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The enrollments of a county that moves. Their claims are made anew from the papers of the roll, since another platform has another key. */
@Singleton
final class EnrollmentsOfCounty implements CountyRecords<EnrollmentsOfCounty.Line> {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int AT_ONCE = 500;

    private final Enrollments enrollments;
    private final Claims claims;
    private final Residents residents;
    private final KeyedHash hash;

    EnrollmentsOfCounty(Enrollments enrollments, Claims claims, Residents residents, KeyedHash hash) {
        this.enrollments = enrollments;
        this.claims = claims;
        this.residents = residents;
        this.hash = hash;
    }

    @Override
    public String name() {
        return "enrollments";
    }

    @Override
    public int place() {
        return 9;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        List<Enrollment> next = enrollments.after(county, "", AT_ONCE);
        while (!next.isEmpty()) {
            next.forEach(enrollment -> reader.accept(Line.of(enrollment)));
            next = enrollments.after(county, next.getLast().head().id().value(), AT_ONCE);
        }
    }

    @Override
    public void add(CountyCode county, Line line) {
        Enrollment enrollment = line.enrollment(county);
        enrollments.add(enrollment);
        if (!(enrollment instanceof Ended)) {
            Resident person =
                    residents.find(county, enrollment.head().resident()).orElseThrow();
            String papers = hash.of(person.particulars().papers().identity());
            claims.add(papers, line.year, new Claim(county, enrollment.head().id()));
        }
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        return enrollments.removeAll(county);
    }

    /**
     * An enrollment in an archive.
     *
     * @param asked JSON
     * @param basis left out while it is open
     * @param why   left out while it lasts
     */
    record Line(
            String id,
            Enrollment.State state,
            int year,
            String resident,
            String unit,
            String tier,
            String asked,
            boolean takesNoCover,
            Instant at,
            String by,
            int revision,
            long paidFen,
            long refundedFen,
            @Nullable Kept basis,
            @Nullable Ending why) {

        static Line of(Enrollment enrollment) {
            Head head = enrollment.head();
            return new Line(
                    head.id().value(),
                    enrollment.state(),
                    head.year(),
                    head.resident().value(),
                    head.unit().value(),
                    head.application().tier(),
                    head.application().facts().toString(),
                    head.application().takesNoCover(),
                    head.at(),
                    head.by(),
                    head.revision(),
                    enrollment.money().paidFen(),
                    enrollment.money().refundedFen(),
                    enrollment.basis().map(Kept::of).orElse(null),
                    enrollment instanceof Ended ended ? ended.why() : null);
        }

        Enrollment enrollment(CountyCode county) {
            Head head = new Head(
                    county,
                    new EnrollmentId(id),
                    year,
                    new ResidentId(resident),
                    new UnitCode(unit),
                    new Application(tier, facts(), takesNoCover),
                    at,
                    by,
                    revision);
            Refundable money = new Refundable(paidFen, refundedFen);
            Optional<Basis> rests = Optional.ofNullable(basis).map(Kept::basis);
            return switch (state) {
                case OPEN -> new Open(head);
                case CONFIRMED -> new Confirmed(head, rests.orElseThrow(), money);
                case WITHDRAWN, REFUNDED ->
                    new Ended(head, rests, money, Optional.ofNullable(why).orElseThrow());
            };
        }

        private ObjectNode facts() {
            try {
                return (ObjectNode) JSON.readTree(asked);
            } catch (JsonProcessingException | ClassCastException wrong) {
                throw new IllegalArgumentException("not what an application asks", wrong);
            }
        }
    }

    /** What an enrollment rests on, in an archive. */
    record Kept(
            int version,
            String digest,
            String tier,
            LocalDate on,
            String facts,
            String decided,
            long payableFen,
            long subsidyFen,
            @Nullable LocalDate coveredFrom,
            @Nullable LocalDate coveredTo) {
        static Kept of(Basis basis) {
            return new Kept(
                    basis.version(),
                    basis.digest(),
                    basis.tier(),
                    basis.on(),
                    basis.facts(),
                    basis.decided(),
                    basis.payable().fen(),
                    basis.subsidy().fen(),
                    basis.coveredFrom().orElse(null),
                    basis.coveredTo().orElse(null));
        }

        Basis basis() {
            return new Basis(
                    version,
                    digest,
                    tier,
                    on,
                    facts,
                    decided,
                    Money.ofFen(payableFen),
                    Money.ofFen(subsidyFen),
                    Optional.ofNullable(coveredFrom),
                    Optional.ofNullable(coveredTo));
        }
    }
}
