package io.canbao.payment;

import io.canbao.books.Account;
import io.canbao.enrollment.PaymentDays;
import io.canbao.imports.Column;
import io.canbao.imports.ImportRow;
import io.canbao.problem.FormFaults;
import io.canbao.registry.Papers;
import io.canbao.registry.RegistryError;
import io.canbao.registry.Resident;
import io.canbao.registry.Roll;
import io.canbao.registry.WrittenDay;
import io.canbao.rules.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Pattern;

/**
 * A row of a file of payments, as it was read.
 *
 * @param year that the line names, or else that of the newest policy
 * @param tier empty where the line names none
 */
record WrittenPayment(Papers payer, int year, Optional<String> tier, Arrived money) {
    /** What a line is told apart by comes first. */
    static final List<Column> COLUMNS = List.of(
            new Column("reference", "流水号", true, ""),
            new Column("idKind", "证件类型", false, "居民身份证"),
            new Column("idNumber", "证件号码", true, ""),
            new Column("paidOn", "缴费日期", true, "2024-11-01"),
            new Column("amount", "缴费金额", true, "400.00"),
            new Column("channel", "渠道", false, "online"),
            new Column("year", "参保年度", false, "2025"),
            new Column("tier", "档次", false, ""));

    private static final Pattern AMOUNT = Pattern.compile("[0-9]{1,10}(\\.[0-9]{1,2})?");
    private static final Pattern YEAR = Pattern.compile("(19|20|21)[0-9]{2}");
    private static final int LONGEST_REFERENCE = 100;
    private static final String ONLINE = "online";

    /** Equal for lines that tell of one payment. */
    static String key(Account account, String reference) {
        return account + " " + reference;
    }

    String key() {
        return key(money.account(), money.reference());
    }

    /** With the person who has these papers. */
    PaidLine by(Map<Papers, Resident> people) {
        return new PaidLine(payer, Optional.ofNullable(people.get(payer)), year, tier, money);
    }

    /** The line, or nothing and what is wrong with it. */
    static Optional<WrittenPayment> read(ImportRow row, Roll roll, FormFaults faults) {
        row.requireShort(faults);
        String reference = reference(row, faults);
        Optional<Papers> payer = payer(row, roll, faults);
        LocalDate day = day(row, roll, faults);
        Money amount = amount(row, faults);
        String channel = channel(row, roll, faults);
        int year = year(row, roll, faults);
        Optional<String> tier = tier(row, roll, faults);
        if (!faults.all().isEmpty()) {
            return Optional.empty();
        }
        Arrived money = new Arrived(
                TakePayment.through(channel),
                reference,
                amount,
                new PaymentDays(day, Optional.empty(), Optional.of(day), Optional.of(channel)));
        return payer.map(papers -> new WrittenPayment(papers, year, tier, money));
    }

    private static Optional<Papers> payer(ImportRow row, Roll roll, FormFaults faults) {
        int before = faults.all().size();
        Optional<String> number = row.name("idNumber", RegistryError.ID_NUMBER_ROUNDED, faults);
        return faults.all().size() > before
                ? Optional.empty()
                : Papers.read(row.text("idKind").orElse(null), number.orElse(null), roll.today(), faults);
    }

    private static String reference(ImportRow row, FormFaults faults) {
        int before = faults.all().size();
        String written =
                row.name("reference", PaymentError.REFERENCE_ROUNDED, faults).orElse("");
        if (written.isEmpty() && faults.all().size() == before) {
            faults.tell("/reference", PaymentError.REFERENCE_REQUIRED);
        } else if (written.length() > LONGEST_REFERENCE) {
            faults.tell("/reference", PaymentError.REFERENCE_FORM);
        }
        return written;
    }

    private static LocalDate day(ImportRow row, Roll roll, FormFaults faults) {
        Optional<LocalDate> day = row.day("paidOn").flatMap(WrittenDay::read).filter(one -> !one.isAfter(roll.today()));
        if (day.isEmpty()) {
            faults.tell("/paidOn", PaymentError.PAYMENT_DAY_FORM);
        }
        return day.orElse(LocalDate.MIN);
    }

    private static Money amount(ImportRow row, FormFaults faults) {
        Optional<Money> amount = row.text("amount")
                .filter(text -> AMOUNT.matcher(text).matches())
                .map(Money::parse)
                .filter(money -> money.fen() > 0);
        if (amount.isEmpty()) {
            faults.tell("/amount", PaymentError.AMOUNT_FORM);
        }
        return amount.orElse(Money.ZERO);
    }

    private static String channel(ImportRow row, Roll roll, FormFaults faults) {
        Optional<String> written = row.text("channel");
        Optional<String> known = written.isEmpty() ? Optional.of(ONLINE) : written.flatMap(roll::channel);
        if (known.isEmpty()) {
            faults.tell("/channel", PaymentError.CHANNEL_UNKNOWN);
        }
        return known.orElse(ONLINE);
    }

    private static int year(ImportRow row, Roll roll, FormFaults faults) {
        Optional<String> written = row.text("year");
        OptionalInt newest = roll.words().year();
        boolean right = written.map(text -> YEAR.matcher(text).matches()).orElse(newest.isPresent());
        if (!right) {
            faults.tell("/year", RegistryError.YEAR_FORM);
        }
        return right ? written.map(Integer::parseInt).orElseGet(newest::getAsInt) : 0;
    }

    private static Optional<String> tier(ImportRow row, Roll roll, FormFaults faults) {
        Optional<String> written = row.text("tier");
        Optional<String> known = written.flatMap(roll::tier);
        if (written.isPresent() && known.isEmpty()) {
            faults.tell("/tier", PaymentError.TIER_UNKNOWN);
        }
        return known;
    }
}
