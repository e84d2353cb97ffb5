package io.canbao.registry.web;

import io.canbao.http.Accepted;
import io.canbao.http.ListPage;
import io.canbao.http.ListQuery;
import io.canbao.http.Listing;
import io.canbao.http.Lists;
import io.canbao.identity.SignInSettings;
import io.canbao.paper.PrintForm;
import io.canbao.problem.ProblemException;
import io.canbao.registry.FindResidents;
import io.canbao.registry.RegistryError;
import io.canbao.registry.RemindResidents;
import io.canbao.registry.RemindResidents.Offer;
import io.canbao.registry.RemindResidents.Reminder;
import io.canbao.registry.Resident;
import io.canbao.registry.Resident.Particulars;
import io.canbao.rules.Money;
import io.canbao.rules.policy.Language;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.AllowedTo;
import io.canbao.tenancy.Counties;
import io.canbao.tenancy.County;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.Units;
import io.micronaut.data.model.Page;
import io.micronaut.data.model.Pageable;
import io.micronaut.data.model.Sort;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.server.util.HttpHostResolver;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import org.jspecify.annotations.Nullable;

/** Who is not insured for a year, with what they pay today, until when, and what comes after: for visits, and as a file for messages. */
@Controller("/api/v1/counties/{code}/reminders")
@ExecuteOn(TaskExecutors.BLOCKING)
@AllowedTo({Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN, Role.CASHIER, Role.AGENT})
@Tag(name = "registry")
final class RemindersController {
    private static final Listing<ReminderView> REMINDERS = Listing.<ReminderView>of("reminders", "key.residentId")
            .column("name", new Text("姓名", "name"), ReminderView::name)
            .column("phone", new Text("手机号码", "phone"), ReminderView::phone)
            .column("unit", new Text("村社区", "unit"), ReminderView::unitName)
            .column("household", new Text("户号", "household"), ReminderView::household)
            .column("payable", new Text("现在个人应缴", "payable"), ReminderView::payable)
            .column("coveredFrom", new Text("现在缴费待遇起始日", "coveredFrom"), ReminderView::coveredFrom)
            .column("until", new Text("截止日期", "until"), ReminderView::until)
            .column("laterPayable", new Text("此后个人应缴", "laterPayable"), ReminderView::laterPayable)
            .column("laterCoveredFrom", new Text("此后缴费待遇起始日", "laterCoveredFrom"), ReminderView::laterCoveredFrom)
            .column("message", new Text("短信内容", "message"), ReminderView::message)
            .column("resident", new Text("居民档案", "resident"), ReminderView::resident)
            .sortedBy("unit", "unitCode")
            .sortedBy("household", "household")
            .sortedBy("name", "name")
            .filteredBy("unit", "category", "household", "insuredBefore", "withReason")
            .requires("year");

    /** Those of a household stand together. */
    private static final List<Sort.Order> BY_HOUSEHOLD =
            List.of(Sort.Order.asc("unitCode"), Sort.Order.asc("household"), Sort.Order.asc("key.residentId"));

    private static final int MOST_LETTERS = 500;

    private final FindResidents find;
    private final RemindResidents reminding;
    private final PrintForm printing;
    private final Counties counties;
    private final Units units;
    private final Lists lists;
    private final SignInSettings signIn;
    private final HttpHostResolver hosts;

    RemindersController(
            FindResidents find,
            RemindResidents reminding,
            PrintForm printing,
            Counties counties,
            Units units,
            Lists lists,
            SignInSettings signIn,
            HttpHostResolver hosts) {
        this.find = find;
        this.reminding = reminding;
        this.printing = printing;
        this.counties = counties;
        this.units = units;
        this.lists = lists;
        this.signIn = signIn;
        this.hosts = hosts;
    }

    @Get(produces = {MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX, PrintForm.PDF})
    @Operation(
            operationId = "listReminders",
            summary =
                    "People for whom no cover of a year is known: what they pay today, until when, and what a later payment brings",
            description =
                    "Of the first tier, by the policy in force. insuredBefore=true: of those insured the year before alone. withReason=true: of those too of whom it is recorded why they are not enrolled."
                            + " As a file for Accept: text/csv, with a text to send; for Accept: application/pdf as letters, one for each household of at most 500 people."
                            + " Leaves a line in the trail. NO_POLICY_IN_FORCE, REMINDED_YEAR_CLOSED; of letters NOBODY_TO_REMIND, TOO_MANY_LETTERS")
    HttpResponse<ListPage<ReminderView>> list(
            HttpRequest<?> request,
            @Parameter(hidden = true) CountyScope scope,
            @Parameter(hidden = true) Language language) {
        if (Accepted.of(request, MediaType.APPLICATION_JSON, Lists.CSV, Lists.XLSX, PrintForm.PDF)
                .equals(PrintForm.PDF)) {
            return letters(request, scope, language);
        }
        ListQuery whole = Lists.asked(REMINDERS, request);
        int year = whole.year("year").orElseThrow();
        RemindResidents.Policy policy = reminding.openPolicy(scope.county(), year);
        UnitNames names = UnitNames.of(units.of(scope.county()), language);
        if (Lists.wantsFile(request)) {
            find.announceFile(scope, asked(whole), false);
        } else {
            find.announcePage(scope);
        }
        return lists.answer(REMINDERS, request, query -> {
            Page<Resident> people = find.list(scope, asked(query), byHousehold(query.pageable()));
            List<ReminderView> told = reminding.remind(scope.county(), policy, people.getContent()).stream()
                    .map(one -> ReminderView.of(one, year, names, language))
                    .toList();
            return Page.of(told, people.getPageable(), people.getTotalSize());
        });
    }

    @Get("/left-out")
    @Operation(
            operationId = "countLeftOutOfReminders",
            summary = "How many are not reminded since it is recorded why they are not enrolled",
            description = "Of those whom the list asks for by the same filters")
    LeftOutView leftOut(
            @Parameter(hidden = true) CountyScope scope,
            @QueryValue int year,
            @QueryValue @Nullable String unit,
            @QueryValue @Nullable String category,
            @QueryValue @Nullable String household,
            @QueryValue(defaultValue = "false") boolean insuredBefore) {
        OptionalInt reminded = OptionalInt.of(year);
        FindResidents.Asked asked = new FindResidents.Asked(
                Optional.ofNullable(unit),
                Optional.ofNullable(category),
                Optional.ofNullable(household),
                insuredBefore ? OptionalInt.empty() : reminded,
                insuredBefore ? reminded : OptionalInt.empty(),
                reminded,
                Optional.empty());
        Pageable one = Pageable.from(0, 1);
        long all = find.list(scope, asked.whateverTheReason(), one).getTotalSize();
        return new LeftOutView(all - find.list(scope, asked, one).getTotalSize());
    }

    /** The same part, and where the order asked for says no more, by unit and household. */
    private static Pageable byHousehold(Pageable part) {
        List<Sort.Order> orders = new ArrayList<>(part.getSort().getOrderBy());
        orders.removeIf(order -> order.getProperty().equals("key.residentId"));
        for (Sort.Order order : BY_HOUSEHOLD) {
            if (orders.stream().noneMatch(asked -> asked.getProperty().equals(order.getProperty()))) {
                orders.add(order);
            }
        }
        return Pageable.from(part.getNumber(), part.getSize(), Sort.of(orders));
    }

    /** A letter for each household; typed as the JSON that it mostly is, which is what the description of the API tells of. */
    @SuppressWarnings("unchecked")
    private HttpResponse<ListPage<ReminderView>> letters(HttpRequest<?> request, CountyScope scope, Language language) {
        ListQuery query = Lists.asked(REMINDERS, request);
        int year = query.year("year").orElseThrow();
        RemindResidents.Policy policy = reminding.openPolicy(scope.county(), year);
        Page<Resident> people = find.list(scope, asked(query), Pageable.from(0, MOST_LETTERS, Sort.of(BY_HOUSEHOLD)));
        if (people.getTotalSize() > MOST_LETTERS) {
            throw new ProblemException(RegistryError.TOO_MANY_LETTERS).with("most", MOST_LETTERS);
        }
        if (people.isEmpty()) {
            throw new ProblemException(RegistryError.NOBODY_TO_REMIND);
        }
        find.announceFile(scope, asked(query), false);
        ReminderLetters letters = new ReminderLetters(
                counties.find(scope.county())
                        .map(County::letterhead)
                        .orElseThrow()
                        .in(language),
                signIn.platform(hosts.resolve(request)) + "/" + scope.county().value(),
                year,
                policy.today(),
                UnitNames.of(units.of(scope.county()), language),
                language);
        byte[] file = printing.print(letters.of(reminding.remind(scope.county(), policy, people.getContent())));
        return (HttpResponse<ListPage<ReminderView>>) (HttpResponse<?>) HttpResponse.ok(file)
                .contentType(PrintForm.PDF)
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .header(HttpHeaders.CONTENT_DISPOSITION, "inline; filename=\"reminders-" + year + ".pdf\"");
    }

    private static FindResidents.Asked asked(ListQuery query) {
        OptionalInt year = query.year("year");
        boolean renewal = flag(query, "insuredBefore");
        return new FindResidents.Asked(
                query.filter("unit"),
                query.filter("category"),
                query.filter("household"),
                renewal ? OptionalInt.empty() : year,
                renewal ? year : OptionalInt.empty(),
                flag(query, "withReason") ? OptionalInt.empty() : year,
                Optional.empty());
    }

    private static boolean flag(ListQuery query, String parameter) {
        return query.choice(parameter, List.of(false, true), String::valueOf).orElse(false);
    }

    /** Who is not reminded. */
    @Schema(name = "LeftOutOfReminders")
    record LeftOutView(long people) {}

    /** What somebody is told. */
    @Schema(name = "Reminder")
    record ReminderView(
            @Schema(description = "Id of the file") String resident,
            String name,

            @Schema(description = "Masked", example = "990***********1234")
            String idNumber,

            @Schema(example = "id-card") String idKind,
            String unit,

            @Schema(description = "With the names of the units that it lies in")
            String unitName,

            @Nullable String household,
            @Nullable String group,
            @Nullable String phone,
            String tier,

            @Schema(
                    description = "Left out where nothing can be paid today, or the policy leaves it open",
                    example = "400.00")
            @Nullable
            String payable,

            @Schema(description = "Of a payment today") @Nullable
            LocalDate coveredFrom,

            @Schema(description = "The last day on which that stays so; left out where it stays so for good") @Nullable
            LocalDate until,

            @Schema(description = "Of a payment on the day after; left out where nothing can be paid then") @Nullable
            String laterPayable,

            @Nullable LocalDate laterCoveredFrom,

            @Schema(description = "A text to send, without a signature")
            String message) {

        static ReminderView of(Reminder reminder, int year, UnitNames names, Language language) {
            Particulars person = reminder.person().particulars();
            return new ReminderView(
                    reminder.person().id().value(),
                    person.name(),
                    person.papers().masked(),
                    person.papers().kind().code(),
                    person.unit().value(),
                    names.of(person.unit()),
                    person.household().orElse(null),
                    person.group().orElse(null),
                    person.phone().orElse(null),
                    reminder.tier(),
                    payable(reminder.today()),
                    coveredFrom(reminder.today()),
                    reminder.until().orElse(null),
                    payable(reminder.later()),
                    coveredFrom(reminder.later()),
                    ReminderText.in(language).message(reminder, year));
        }

        private static @Nullable String payable(Optional<Offer> offer) {
            return offer.flatMap(Offer::payable).map(Money::toString).orElse(null);
        }

        private static @Nullable LocalDate coveredFrom(Optional<Offer> offer) {
            return offer.flatMap(Offer::coveredFrom).orElse(null);
        }
    }
}
