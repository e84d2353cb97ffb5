package io.canbao.policypack.reader;

import io.canbao.policypack.finding.Findings;
import io.canbao.policypack.tree.Tree;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Definition;
import io.canbao.rules.policy.Expression;
import io.canbao.rules.policy.Households;
import io.canbao.rules.policy.Membership;
import io.canbao.rules.policy.PaymentDay;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Sources;
import io.canbao.rules.policy.SubsidyStage;
import io.canbao.rules.policy.Tables;
import io.canbao.rules.policy.Text;
import io.canbao.rules.policy.Type;
import io.canbao.rules.policy.Vocabulary;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads an effective pack, all layers merged, into a {@link Policy}. */
public final class PolicyReader {

    private static final String TOGETHER = "together";

    private static final Set<String> HOUSEHOLDS = Set.of(TOGETHER, "separately");

    private static final Map<String, PaymentDay> PAYMENT_DAYS =
            Map.of("order", PaymentDay.ORDER, "arrival", PaymentDay.ARRIVAL);

    private final Place pack;
    private final Scope scope;
    private final TableReader tables;

    private PolicyReader(Place pack) {
        this.pack = pack;
        this.scope = new Scope(year(pack));
        this.tables = new TableReader(pack);
    }

    /** The insurance year; whoever reads the head reports a wrong one. */
    private static int year(Place pack) {
        String year = pack.tree() instanceof Tree.Mapping document ? document.text("year") : null;
        return year != null && year.matches("20\\d\\d") ? Integer.parseInt(year) : 2000;
    }

    /** The policy that an effective pack means, as far as it can be read; check the findings before using it. */
    public static Policy read(Tree.Mapping effective, Findings findings) {
        return new PolicyReader(Place.root(effective, findings)).policy();
    }

    /** What reads the conditions of an effective pack beside its rules; what is wrong with the words is said with the rules. */
    static ConditionReader conditions(Tree.Mapping effective) {
        PolicyReader reader = new PolicyReader(Place.root(effective, new Findings()));
        new SourceReader(reader.pack, reader.tables).readDocuments();
        new VocabularyReader(reader.pack, reader.scope).read();
        reader.scope.workingDays = HolidayReader.read(reader.pack.at("holidays"));
        DefinitionReader definitions = new DefinitionReader(reader.pack, reader.scope, reader.tables);
        definitions.collectNames();
        ConditionReader conditions = new ConditionReader(reader.scope);
        definitions.readWindowBounds(conditions);
        definitions.read(conditions);
        return conditions;
    }

    private Policy policy() {
        pack.allow(Shape.PACK);
        SourceReader sources = new SourceReader(pack, tables);
        Cites cites = sources.readDocuments();
        new VocabularyReader(pack, scope).read();
        scope.workingDays = HolidayReader.read(pack.at("holidays"));
        DefinitionReader definitions = new DefinitionReader(pack, scope, tables);
        definitions.collectNames();
        sources.readAssumptions(cites);
        ConditionReader conditions = new ConditionReader(scope);
        HeadReader heads = new HeadReader(scope, cites, conditions);
        RowReader rows = new RowReader(scope, heads, conditions);
        BenefitReader benefits = new BenefitReader(heads, conditions.expressions());
        StageReader stages =
                new StageReader(pack, conditions, new SubsidyReader(scope, heads, conditions.expressions()));
        definitions.readWindowBounds(conditions);
        AskingReader asking = new AskingReader(pack, scope, conditions);
        asking.readFacts();
        asking.readOffers();
        return new Policy(
                pack.at("region").text().orElse(""),
                path(),
                scope.year,
                vocabulary(definitions.read(conditions), asking.readMemberships()),
                tables(rows, benefits, stages, conditions.expressions(), cites),
                new Sources(sources.documents(), sources.assumptions()),
                paymentDay(),
                households(cites));
    }

    private Vocabulary vocabulary(Map<String, Definition> definitions, Map<String, Membership> memberships) {
        return new Vocabulary(
                scope.tiers,
                scope.groups,
                scope.categories,
                scope.evidence,
                scope.products,
                scope.terms,
                scope.facts,
                definitions,
                memberships);
    }

    private Tables tables(
            RowReader rows, BenefitReader benefits, StageReader stages, ExpressionReader expressions, Cites cites) {
        Set<String> components = new LinkedHashSet<>(
                pack.at("vocabulary").at("components").entries().keySet());
        components.addAll(scope.products.keySet());
        List<String> parts = pack.at("benefits").at("parts").texts();
        List<String> benefitParts = parts.isEmpty() ? List.of("basic") : parts;
        return new Tables(
                tables.table("eligibility", rows::eligibility),
                tables.table("fees", row -> rows.amounts(row, components)),
                tables.table("fiscal", row -> rows.amounts(row, components)),
                tables.table("surcharges", row -> rows.amounts(row, components)),
                stages.stages(),
                "first".equals(pack.at("windows").at("hit").text().orElse("")),
                tables.table("windows", rows::window),
                tables.table("waiting", rows::waiting),
                tables.table("incentives", rows::incentive),
                incentiveLimit(expressions),
                incentiveLimitClauses(cites),
                benefitParts,
                tables.table("benefits", row -> benefits.benefit(row, benefitParts)),
                refundHit(),
                tables.table("refunds", rows::refund),
                tables.table("benefitTier", rows::benefitTier),
                tables.table("notes", rows::note),
                tables.table("limits", rows::limit));
    }

    private SubsidyStage.Hit refundHit() {
        return switch (pack.at("refunds").at("hit").text().orElse("")) {
            case "best" -> SubsidyStage.Hit.BEST;
            case "first" -> SubsidyStage.Hit.FIRST;
            default -> SubsidyStage.Hit.SUM;
        };
    }

    private PaymentDay paymentDay() {
        Place day = pack.at("paymentDay");
        return day.present()
                ? day.oneOf(PAYMENT_DAYS.keySet()).map(PAYMENT_DAYS::get).orElse(PaymentDay.PAID)
                : PaymentDay.PAID;
    }

    private Households households(Cites cites) {
        Place households = pack.at("households");
        if (!households.present()) {
            return Households.SEPARATE;
        }
        households.allow(Shape.HOUSEHOLDS);
        boolean together = households
                .need("enroll")
                .oneOf(HOUSEHOLDS)
                .filter(TOGETHER::equals)
                .isPresent();
        return new Households(together, cites.clauses(households.need("cite")));
    }

    private List<Text> path() {
        Place name = pack.at("name");
        Optional<Text> own = name.bilingual();
        own.ifPresent(name::requireShort);
        List<Text> names = new ArrayList<>();
        for (Place layer :
                pack.at("path").quiet().items()) { // the names that packs have under name, where their faults are told
            layer.bilingual().ifPresent(names::add);
        }
        return names.isEmpty() ? own.stream().toList() : names;
    }

    private List<Clause> incentiveLimitClauses(Cites cites) {
        Place incentives = pack.at("incentives");
        return incentives.isMapping() && incentives.has("cite") ? cites.clauses(incentives.at("cite")) : List.of();
    }

    private @Nullable Expression incentiveLimit(ExpressionReader expressions) {
        Place incentives = pack.at("incentives");
        return incentives.isMapping()
                ? expressions.readIfPresent(incentives.at("limit"), Type.AMOUNT).orElse(null)
                : null;
    }
}
