package io.canbao.benchmarks.peers;

import java.io.StringReader;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** KIE DMN: three decision tables and a formula. */
final class DmnPeer implements Peer<DMNContext> {

    private static final String NAMESPACE = "https://canbao.example/small";

    private final DMNRuntime runtime;
    private final DMNModel model;

    DmnPeer() {
        runtime = DMNRuntimeBuilder.fromDefaults()
                .buildConfiguration()
                .fromResources(List.of(ResourceFactory.newReaderResource(new StringReader(document()), "UTF-8")
                        .setSourcePath("small.dmn")))
                .getOrElseThrow(IllegalStateException::new);
        model = runtime.getModel(NAMESPACE, "small");
        if (model.hasErrors()) {
            throw new IllegalStateException(model.getMessages().toString());
        }
    }

    @Override
    public DMNContext prepare(SmallDecision.Case one) {
        DMNContext context = runtime.newContext();
        context.set("category", one.categoryId());
        context.set("tier", one.tierId());
        context.set("day", BigDecimal.valueOf(one.paid().toEpochDay()));
        return context;
    }

    @Override
    public SmallDecision.Answer decide(DMNContext prepared) {
        DMNResult result = runtime.evaluateAll(model, prepared);
        DMNContext answer = result.getContext();
        return new SmallDecision.Answer(
                number(answer, "fee"), number(answer, "subsidy"), number(answer, "payable"), number(answer, "wait"));
    }

    private static long number(DMNContext answer, String name) {
        return ((BigDecimal) answer.get(name)).longValueExact();
    }

    private static String document() {
        StringBuilder fees = new StringBuilder();
        for (int tier = 0; tier < SmallDecision.TIERS.size(); tier++) {
            fees.append(rule(quoted(SmallDecision.TIERS.get(tier)), null, SmallDecision.FEES.get(tier)));
        }
        StringBuilder subsidies = new StringBuilder();
        for (SmallDecision.Subsidy subsidy : SmallDecision.SUBSIDIES) {
            for (int tier = 0; tier < SmallDecision.TIERS.size(); tier++) {
                subsidies.append(
                        rule(quoted(subsidy.category()), quoted(SmallDecision.TIERS.get(tier)), subsidy.in(tier)));
            }
        }
        long late = SmallDecision.LATE.toEpochDay();
        String waits = rule("&lt; " + late, null, 0) + rule("&gt;= " + late, null, SmallDecision.WAIT_MONTHS);
        return """
                <?xml version="1.0" encoding="UTF-8"?>
                <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/" id="small" name="small" namespace="%s">
                """.formatted(NAMESPACE)
                + input("category", "string")
                + input("tier", "string")
                + input("day", "number")
                + table("fee", fees, "tier")
                + table("subsidy", subsidies, "category", "tier")
                + """
                <decision id="payable" name="payable"><variable name="payable" typeRef="number"/>
                <informationRequirement id="payable-fee"><requiredDecision href="#fee"/></informationRequirement>
                <informationRequirement id="payable-subsidy"><requiredDecision href="#subsidy"/></informationRequirement>
                <literalExpression id="difference"><text>fee - subsidy</text></literalExpression></decision>
                """
                + table("wait", waits, "day")
                + "</definitions>";
    }

    private static String input(String name, String type) {
        return "<inputData id='%s' name='%s'><variable name='%s' typeRef='%s'/></inputData>"
                .formatted(name, name, name, type);
    }

    private static String table(String name, CharSequence rules, String... inputs) {
        StringBuilder table = new StringBuilder(
                "<decision id='%s' name='%s'><variable name='%s' typeRef='number'/>".formatted(name, name, name));
        for (String input : inputs) {
            table.append("<informationRequirement id='%s-%s'><requiredInput href='#%s'/></informationRequirement>"
                    .formatted(name, input, input));
        }
        table.append("<decisionTable id='%s-table' hitPolicy='UNIQUE'>".formatted(name));
        for (String input : inputs) {
            table.append("<input id='%s-%s-in'><inputExpression id='%s-%s-ex'><text>%s</text></inputExpression></input>"
                    .formatted(name, input, name, input, input));
        }
        return table.append("<output id='%s-out' typeRef='number'/>".formatted(name))
                .append(rules)
                .append("</decisionTable></decision>")
                .toString();
    }

    private static String rule(String first, @Nullable String second, long output) {
        return "<rule><inputEntry><text>" + first + "</text></inputEntry>"
                + (second == null ? "" : "<inputEntry><text>" + second + "</text></inputEntry>")
                + "<outputEntry><text>" + output + "</text></outputEntry></rule>";
    }

    private static String quoted(String text) {
        return '"' + text + '"';
    }
}
