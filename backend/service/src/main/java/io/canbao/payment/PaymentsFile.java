package io.canbao.payment;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import io.canbao.books.Account;
import io.canbao.imports.Column;
import io.canbao.imports.ImportKind;
import io.canbao.imports.ImportRow;
import io.canbao.imports.OvertakenException;
import io.canbao.problem.ErrorCode;
import io.canbao.problem.FormFault;
import io.canbao.problem.FormFaults;
import io.canbao.registry.Papers;
import io.canbao.registry.RegistryError;
import io.canbao.registry.Resident;
import io.canbao.registry.Residents;
import io.canbao.registry.Roll;
import io.canbao.registry.Rolls;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.data.exceptions.DataAccessException;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** What the tax bureau or a bank took: a line for each payment, told apart by its reference, which is booked once however often it comes. */
@Singleton
final class PaymentsFile implements ImportKind {
    private final Rolls rolls;
    private final Residents residents;
    private final Payments payments;
    private final BookLine booking;

    PaymentsFile(Rolls rolls, Residents residents, Payments payments, BookLine booking) {
        this.rolls = rolls;
        this.residents = residents;
        this.payments = payments;
        this.booking = booking;
    }

    @Override
    public String code() {
        return "payments";
    }

    @Override
    public List<Column> columns() {
        return WrittenPayment.COLUMNS;
    }

    @Override
    public Set<Role> broughtBy() {
        return Set.of(Role.CASHIER, Role.COUNTY_ADMIN);
    }

    @Override
    public Stream<ErrorCode> errors() {
        return Stream.concat(Stream.of(PaymentError.values()), Stream.of(RegistryError.values()));
    }

    @Override
    public RowJudge begin(CountyCode county) {
        Roll roll = rolls.of(county);
        return rows -> judge(county, roll, rows);
    }

    private Judgement judge(CountyCode county, Roll roll, List<ImportRow> rows) {
        Map<ImportRow, WrittenPayment> read = new LinkedHashMap<>();
        Map<ImportRow, List<FormFault>> wrong = new LinkedHashMap<>();
        for (ImportRow row : rows) {
            FormFaults faults = new FormFaults();
            WrittenPayment.read(row, roll, faults)
                    .ifPresentOrElse(line -> read.put(row, line), () -> wrong.put(row, faults.all()));
        }
        Map<String, Payment> booked = booked(county, read);
        Map<Papers, Resident> people = people(county, read);
        Judged judged = new Judged(county);
        for (ImportRow row : rows) {
            WrittenPayment line = read.get(row);
            judged.verdicts.add(
                    line == null
                            ? Verdict.rejected(row, wrong.getOrDefault(row, List.of()))
                            : judged.judge(row, line.by(people), Optional.ofNullable(booked.get(line.key()))));
        }
        return judged;
    }

    private Map<String, Payment> booked(CountyCode county, Map<ImportRow, WrittenPayment> lines) {
        Map<Account, List<String>> references = lines.values().stream()
                .collect(groupingBy(
                        line -> line.money().account(),
                        mapping(line -> line.money().reference(), toList())));
        return references.entrySet().stream()
                .flatMap(one -> payments.find(county, one.getKey(), one.getValue()).stream())
                .collect(toMap(
                        payment -> WrittenPayment.key(payment.account(), payment.reference()), Function.identity()));
    }

    private Map<Papers, Resident> people(CountyCode county, Map<ImportRow, WrittenPayment> lines) {
        List<Papers> papers =
                lines.values().stream().map(WrittenPayment::payer).distinct().toList();
        return residents.find(county, papers).stream()
                .collect(toMap(found -> found.particulars().papers(), residents::standing));
    }

    /** What some rows would change. */
    private final class Judged implements Judgement {
        private final CountyCode county;
        private final List<Verdict> verdicts = new ArrayList<>();
        private final List<PaidLine> lines = new ArrayList<>();

        Judged(CountyCode county) {
            this.county = county;
        }

        private Verdict judge(ImportRow row, PaidLine line, Optional<Payment> booked) {
            String key = WrittenPayment.key(line.money().account(), line.money().reference());
            if (booked.isEmpty()) {
                lines.add(line);
                return Verdict.of(row, Outcome.NEW, key);
            }
            return isThat(line.money(), booked.get())
                    ? Verdict.of(row, Outcome.SAME, key)
                    : Verdict.rejected(row, List.of(new FormFault("/reference", PaymentError.REFERENCE_USED)));
        }

        private static boolean isThat(Arrived money, Payment booked) {
            return booked.amount().equals(money.amount())
                    && booked.days().paid().equals(money.days().paid());
        }

        @Override
        public List<Verdict> verdicts() {
            return verdicts;
        }

        @Override
        public void apply(Asker by, String source) {
            CountyScope scope = CountyScope.withoutSession(county, by, Role.CASHIER);
            try {
                lines.forEach(line -> booking.book(scope, line));
            } catch (DataAccessException overtaken) { // a reference or a year that somebody else took meanwhile
                throw new OvertakenException(overtaken);
            }
        }
    }
}
