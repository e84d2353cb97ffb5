package io.canbao.payment.web;

import io.canbao.books.Account;
import io.canbao.enrollment.PaymentDays;
import io.canbao.payment.PaymentError;
import io.canbao.payment.TakePayment;
import io.canbao.payment.TakePayment.Taken;
import io.canbao.problem.FormFaults;
import io.canbao.registry.WrittenDay;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.micronaut.core.annotation.Introspected;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Money that was taken by hand, or that somebody sees has come. */
@Introspected
@Schema(name = "PaymentForm")
record PaymentForm(
        @Schema(example = "40.00") @Nullable String amount,

        @Schema(description = "Today unless told", example = "2024-11-01") @Nullable
        String paidOn,

        @Schema(description = "Day of order, where it is another") @Nullable
        String orderedOn,

        @Schema(description = "Day on which the money arrived, where it is another") @Nullable
        String arrivedOn,

        @Schema(
                description =
                        "A word of the policy: agent of a collector, counter of anybody else, unless told. Of agent, counter and school the money is with whoever takes it",
                example = "agent")
        @Nullable
        String channel,

        @Schema(description = "cash unless told, or pos") @Nullable
        String method,

        @Schema(description = "Of whoever took it, unique there") @Nullable
        String reference,

        @Schema(description = "no-cover: the person agrees to pay though no covered day is left") @Nullable
        List<String> acknowledge) {
    private static final int LONGEST_REFERENCE = 100;
    private static final Set<String> BY_HAND = Set.of("agent", "counter", "school");

    /** @throws io.canbao.problem.ProblemException INVALID_PAYMENT */
    Taken read(CountyScope by, LocalDate today) {
        FormFaults faults = new FormFaults();
        Money money = Amounts.read(amount, faults);
        LocalDate paid = day("/paidOn", paidOn, today, faults).orElse(today);
        Optional<LocalDate> ordered = day("/orderedOn", orderedOn, today, faults);
        Optional<LocalDate> arrived = day("/arrivedOn", arrivedOn, today, faults);
        if (method != null && !method.equals("cash") && !method.equals("pos")) {
            faults.tell("/method", PaymentError.METHOD_UNKNOWN);
        }
        Optional<String> theirs = Optional.ofNullable(reference).filter(text -> !text.isBlank());
        if (theirs.filter(text -> text.length() > LONGEST_REFERENCE).isPresent()) {
            faults.tell("/reference", PaymentError.REFERENCE_FORM);
        }
        faults.requireNone(PaymentError.INVALID_PAYMENT);
        String through =
                Optional.ofNullable(channel).orElse(by.roles().equals(Set.of(Role.AGENT)) ? "agent" : "counter");
        return new Taken(
                money,
                new PaymentDays(paid, ordered, arrived, Optional.of(through)),
                account(by, through),
                theirs,
                acknowledge != null && acknowledge.contains("no-cover"));
    }

    private Account account(CountyScope by, String through) {
        return BY_HAND.contains(through)
                ? TakePayment.by(by, "pos".equals(method))
                : TakePayment.through(through.matches("[a-z0-9-]{1,64}") ? through : "other");
    }

    private static Optional<LocalDate> day(
            String pointer, @Nullable String written, LocalDate today, FormFaults faults) {
        Optional<LocalDate> day = Optional.ofNullable(written).flatMap(WrittenDay::read);
        if (written != null && day.filter(read -> !read.isAfter(today)).isEmpty()) {
            faults.tell(pointer, PaymentError.PAYMENT_DAY_FORM);
        }
        return day;
    }
}
