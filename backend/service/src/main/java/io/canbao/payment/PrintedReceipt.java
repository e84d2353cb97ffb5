package io.canbao.payment;

import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.books.Account;
import io.canbao.enrollment.Enrollment;
import io.canbao.enrollment.FindEnrollments;
import io.canbao.paper.PaperForm;
import io.canbao.paper.PaperForm.Line;
import io.canbao.problem.ProblemException;
import io.canbao.registry.FindResidents;
import io.canbao.registry.Resident.Particulars;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.Counties;
import io.canbao.tenancy.County;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.CountyTime;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;

/**
 * A receipt as it is handed out on paper: who paid what for whom, and how anybody verifies it. What was enrolled for may change later and is not on it, only what was paid.
 */
@Singleton
public class PrintedReceipt {
    private static final Text TITLE = new Text("城乡居民基本医疗保险缴费票据", "Receipt for Resident Medical Insurance");
    private static final Text NUMBER = new Text("票据号", "Receipt number");
    private static final Text PAYER = new Text("参保人", "Insured person");
    private static final Text PAPERS = new Text("证件号码", "Identity number");
    private static final Text YEAR = new Text("参保年度", "Insurance year");
    private static final Text AMOUNT = new Text("缴费金额", "Amount paid");
    private static final Text IN_CHARACTERS = new Text("金额大写", "In characters");
    private static final Text PAID_ON = new Text("缴费日期", "Paid on");
    private static final Text WAY = new Text("缴费方式", "Paid by");
    private static final Text ISSUED = new Text("开具", "Issued");
    private static final Text REPLACES = new Text("替代票据", "In place of");
    private static final Text VOID = new Text("已作废", "VOID");
    private static final Text CODE = new Text("查验码：", "Verification code: ");
    private static final Text VERIFY = new Text("用手机扫描二维码，可以查验票据真伪。", "Scan the square to verify this receipt.");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm");

    private final VoidReceipt receipts;
    private final Payments payments;
    private final FindEnrollments enrollments;
    private final FindResidents residents;
    private final Counties counties;
    private final AuditTrail trail;

    PrintedReceipt(
            VoidReceipt receipts,
            Payments payments,
            FindEnrollments enrollments,
            FindResidents residents,
            Counties counties,
            AuditTrail trail) {
        this.receipts = receipts;
        this.payments = payments;
        this.enrollments = enrollments;
        this.residents = residents;
        this.counties = counties;
        this.trail = trail;
    }

    /**
     * What stands on a receipt. Whoever prints it leaves a line in the trail, since it names somebody.
     *
     * @param platform address under which the platform is seen, such as {@code https://canbao.example.gov.cn}
     * @throws ProblemException RECEIPT_NOT_FOUND, ENROLLMENT_NOT_FOUND, RESIDENT_NOT_FOUND where the person is of another unit now than the collector's
     */
    @Transactional
    public PaperForm form(CountyScope by, String number, String platform, Language language) {
        Receipt receipt = receipts.get(by, number);
        Payment payment = payments.find(by.county(), receipt.payment()).orElseThrow();
        Enrollment.Head enrollment = enrollments
                .get(by, payment.enrollment().orElseThrow().value()) // only what paid one has a receipt
                .head();
        Particulars person = residents.get(by, enrollment.resident().value()).particulars();
        trail.record(
                by,
                "receipt.printed",
                new Subject("receipt", receipt.number().toString()),
                Masked.nothing(),
                Masked.nothing());
        return new PaperForm(
                counties.find(by.county()).map(County::letterhead).orElseThrow().in(language),
                TITLE.in(language),
                receipt.voided().map(why -> VOID.in(language) + (language == Language.ZH ? "：" : ": ") + why.reason()),
                lines(receipt, payment, person, language),
                List.of(CODE.in(language) + receipt.code(), VERIFY.in(language)),
                platform + "/#/receipt/" + receipt.code());
    }

    private static List<Line> lines(Receipt receipt, Payment payment, Particulars person, Language language) {
        ZonedDateTime at = receipt.at().atZone(CountyTime.ZONE);
        List<Line> lines = new ArrayList<>();
        lines.add(new Line(NUMBER.in(language), receipt.number().toString()));
        lines.add(new Line(PAYER.in(language), person.name()));
        lines.add(new Line(PAPERS.in(language), person.papers().masked()));
        lines.add(new Line(YEAR.in(language), String.valueOf(payment.year())));
        lines.add(new Line(AMOUNT.in(language), "¥" + receipt.amount()));
        lines.add(new Line(IN_CHARACTERS.in(language), CapitalAmount.of(receipt.amount())));
        lines.add(new Line(PAID_ON.in(language), receipt.paidOn().toString()));
        lines.add(new Line(WAY.in(language), way(payment.account()).in(language)));
        lines.add(new Line(ISSUED.in(language), MINUTE.format(at) + "  " + receipt.by()));
        receipt.replaces().ifPresent(spoilt -> lines.add(new Line(REPLACES.in(language), spoilt.toString())));
        return lines;
    }

    private static Text way(Account account) {
        return switch (account.kind()) {
            case CASH -> new Text("现金", "Cash");
            case POS -> new Text("刷卡", "Card");
            case ONLINE -> new Text("线上缴费", "Online");
            default -> new Text("转账", "Transfer");
        };
    }
}
