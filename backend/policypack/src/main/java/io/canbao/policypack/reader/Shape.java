package io.canbao.policypack.reader;

import java.util.Collections;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Every kind of mapping in a pack with the keys that it may have. The readers refuse all other keys; the JSON Schema in
 * {@code config/schema} has a definition of the same name with the same keys for each of them, which a test compares.
 */
enum Shape {
    PACK(
            "canbao",
            "region",
            "name",
            "level",
            "year",
            "extends",
            "serves",
            "contact",
            "paymentDay",
            "households",
            "path",
            "layers",
            "sources",
            "assumptions",
            "tiers",
            "vocabulary",
            "facts",
            "holidays",
            "define",
            "eligibility",
            "fees",
            "fiscal",
            "surcharges",
            "subsidies",
            "windows",
            "waiting",
            "incentives",
            "benefits",
            "refunds",
            "benefitTier",
            "notes",
            "limits",
            "routes",
            "targets",
            "assessment",
            "printed"),
    SERVED("region", "name"),

    /** How an office is reached. */
    CONTACT("name", "telephone", "address", "hours"),
    HOLIDAYS("document", "off", "working"),
    HOUSEHOLDS("enroll", "cite"),
    TEXT("zh", "en"),
    SOURCE("document", "title", "issuer", "issued"),
    ASSUMPTION("id", "text", "cite", "layer"),
    VOCABULARY(
            "tiers",
            "groups",
            "categories",
            "events",
            "channels",
            "evidence",
            "products",
            "components",
            "funders",
            "authorities",
            "units",
            "history",
            "counts",
            "populations",
            "attributes"),
    WORD(
            "zh",
            "en",
            "authority",
            "about",
            "implies",
            "when",
            "only",
            "ask",
            "why",
            "askedOf",
            "askedWhen",
            "from",
            "until",
            "contact",
            "attributes"),

    /** A figure of units; one with a value is made of others. */
    COUNT("zh", "en", "value"),
    POPULATION("zh", "en", "categories", "groups", "without"),
    ATTRIBUTE("zh", "en", "choices"),
    FACT("type", "ask", "why", "choices", "default", "askedOf", "askedWhen", "min", "max", "from", "until"),
    DEFINITION("number", "amount", "date", "period", "test", "cite", "title"),

    /** Tests on built-in facts; declared facts, events and definitions come besides. */
    WHEN(
            "any",
            "all",
            "not",
            "known",
            "categories",
            "category",
            "evidence",
            "products",
            "history",
            "entry",
            "age",
            "compare",
            "paid",
            "ordered",
            "arrived",
            "group",
            "tier",
            "birthDate",
            "sex",
            "residence",
            "unit",
            "channel",
            "setting",
            "hospitalLevel",
            "minor",
            "bill",
            "bill.chineseMedicine",
            "year.reimbursed",
            "year.selfPaid"),
    OTHER_THAN("not"),
    MEMBERS("any", "all", "none"),
    CATEGORIES(MEMBERS, "on", "recognised", "ended"),
    DATES(
            "from",
            "until",
            "after",
            "before",
            "within",
            "full",
            "beyond",
            "dayOfMonth",
            "month",
            "weekday",
            "workingDay",
            "not"),
    NUMBERS("min", "max", "above", "below", "not"),
    AGE(NUMBERS, "at"),
    COMPARE_NUMBERS(NUMBERS, "value"),
    COMPARE_DATES(DATES, "value"),

    /** What a subsidy's amount may have besides its form. */
    FUNDING("funder", "shares", "apply"),
    PERCENTAGE(FUNDING, "percent", "of", "round", "to"),
    LEAVING(FUNDING, "leaving", "of"),
    HISTORY("history", "since", "until", "consecutive"),
    CHOOSE(FUNDING, "choose"),
    BRANCH("when", "then"),
    UNSPECIFIED(FUNDING, "unspecified"),
    UNSPECIFIED_BY("by", "atLeast", "atMost"),

    TABLE("rows", "hit"),
    INCENTIVES(TABLE, "limit", "cite"),
    BENEFITS(TABLE, "parts"),
    ROW("id", "title", "when", "then", "cite", "assume", "bring", "hint", "layer", "note"),
    WINDOW(ROW, "kind", "needs"),
    NOTE("id", "title", "when", "text", "cite", "assume", "bring", "hint", "layer", "note"),
    BENEFIT_TIER_THEN("tier"),
    ELIGIBILITY_THEN("refuse", "text"),
    STAGE("stage", "hit", "when", "recognised", "rows"),
    NO_SUBSIDY("none"),
    SUBSIDY_AMOUNT(FUNDING, "amount"),
    SHARE("funder", "percent", "amount"),
    WINDOW_THEN("closed", "cover"),
    COVER("from", "to", "retroactive"),
    WAITING_THEN("fixed", "variable", "atLeast", "start", "firstCovered", "reason"),
    INCENTIVE_THEN("years", "raise"),
    REFUND_THEN("refund", "amount", "text"),
    BENEFIT_THEN(
            "part",
            "deductible",
            "rate",
            "bands",
            "lump",
            "ceiling",
            "billCeiling",
            "addition",
            "on",
            "rateLimit",
            "times",
            "base"),
    BENEFIT_BAND("upTo", "rate"),
    LIMIT_THEN("value", "atLeast", "atMost", "blocking"),

    ROUTE("id", "when", "channel", "name", "cite", "assume", "layer", "note"),
    TARGETS("id", "title", "unit", "columns", "units", "printedTotal", "cite", "assume", "layer", "note"),
    PRINTED("id", "title", "heading", "rows", "cite", "assume", "layer", "note"),
    HEADING("year"),
    PRINTED_ROW("category", "group", "tier", "facts", "fee", "subsidy", "personal", "note"),

    /** The tables of a scheme. */
    SCHEME_TABLES(
            "indicators",
            "milestones",
            "rankings",
            "reports",
            "points",
            "grades",
            "money",
            "prizes",
            "deductions",
            "consequences",
            "schedule"),
    SCHEME(
            List.of("id", "title", "unit", "of", "from", "until", "ranking"),
            SCHEME_TABLES,
            "cite",
            "assume",
            "layer",
            "note"),
    SCHEME_TABLE("rows"),
    RANKING_BY("by", "ties", "order", "within", "cite", "assume"),

    /** What rows about units have in common. */
    SCHEME_ROW("id", "title", "when", "then", "cite", "assume", "layer", "note"),
    MOMENT_ROW(SCHEME_ROW, "at", "inARow"),
    MILESTONE(SCHEME_ROW, "on"),
    PART("rate", "value", "atLeast", "atMost"),
    INDICATOR_THEN(PART, "parts"),
    POINTS_THEN("points"),
    GRADE_THEN("grade", "period"),
    MONEY_THEN("per", "rate", "value", "bands", "amount"),
    MONEY_BAND("from", "below", "amount"),
    PRIZE_THEN("rank", "ties", "amount"),
    DEDUCTION_THEN("points", "amount", "of", "period"),
    CONSEQUENCE_THEN("what"),

    /** Days of a scheme that no condition has. */
    SERIES("id", "title", "on", "ranking", "announced", "cite", "assume", "layer", "note"),
    REPORT("id", "title", "on", "by", "of", "to", "missing", "cite", "assume", "layer", "note"),
    DEADLINE("id", "from", "on", "of", "lists", "what", "cite", "assume", "layer", "note"),
    CALENDAR("dayOfMonth", "month", "weekday", "workingDay");

    @SuppressWarnings("ImmutableEnumChecker") // it is: a copy that cannot be modified
    private final Set<String> keys;

    Shape(String... keys) {
        this.keys = Collections.unmodifiableSet(new LinkedHashSet<>(List.of(keys)));
    }

    Shape(Shape base, String... keys) {
        this(List.of(), base, keys);
    }

    Shape(List<String> before, Shape base, String... keys) {
        this(joined(before, base, keys));
    }

    private static String[] joined(List<String> before, Shape base, String... keys) {
        Set<String> all = new LinkedHashSet<>(before);
        all.addAll(base.keys);
        all.addAll(List.of(keys));
        return all.toArray(String[]::new);
    }

    /** The keys in the order in which the language's description has them. */
    Set<String> keys() {
        return keys;
    }
}
