package io.canbao.policypack.answer;

import com.fasterxml.jackson.databind.JsonNode;
import io.canbao.rules.engine.CompiledPolicy;
import io.canbao.rules.facts.Facts;
import io.canbao.rules.policy.FactDefinition;
import io.canbao.rules.policy.Policy;
import io.canbao.rules.policy.Text;
import io.canbao.rules.quote.Reimbursement;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;

/** Reads a bill: the treatment and its costs, and any facts about the person that benefit rows may test. */
final class BillReader {

    static final Set<String> FIELDS =
            Set.of("setting", "hospitalLevel", "amount", "minor", "chineseMedicine", "yearToDate", "enrolledOn");

    private BillReader() {}

    static Reimbursement.Bill read(byte[] content, CompiledPolicy compiled) {
        Policy policy = compiled.policy();
        Body body = Body.parse(content);
        body.allow(body.root(), "", FactsReader.fieldsAnd(FIELDS));
        Facts facts = FactsReader.read(body, compiled, FactsReader.PayDate.OPTIONAL);
        for (String name : new String[] {"setting", "hospitalLevel"}) {
            FactDefinition fact = policy.vocabulary().facts().get(name);
            Map<String, Text> known = fact == null ? Map.of() : fact.choices();
            required(body, name);
            String id = body.choice(body.root().path(name), "/" + name, known).orElse(null);
            facts = id == null ? facts : facts.with(name, id);
        }
        boolean minor = body.flag(body.root().path("minor"), "/minor").orElse(false);
        facts = facts.with("minor", Boolean.toString(minor));
        required(body, "amount");
        required(body, Facts.TIER);
        long amount = body.amount(body.root().path("amount"), "/amount").orElse(0L);
        long chinese = body.amount(body.root().path("chineseMedicine"), "/chineseMedicine")
                .orElse(0L);
        if (chinese > amount) {
            body.fault("/chineseMedicine", "CONTRADICTION.chineseMedicine");
        }
        JsonNode year = body.root().path("yearToDate");
        if (!Body.absent(year) && !year.isObject()) {
            body.fault("/yearToDate", "WRONG_TYPE.object");
        }
        body.allow(year, "/yearToDate", Set.of("reimbursed", "selfPaid"));
        long reimbursed =
                body.amount(year.path("reimbursed"), "/yearToDate/reimbursed").orElse(0L);
        long selfPaid =
                body.amount(year.path("selfPaid"), "/yearToDate/selfPaid").orElse(0L);
        LocalDate enrolledOn =
                body.date(body.root().path("enrolledOn"), "/enrolledOn").orElse(null);
        body.finish();
        return new Reimbursement.Bill(facts, amount, chinese, reimbursed, selfPaid, enrolledOn);
    }

    private static void required(Body body, String name) {
        if (Body.absent(body.root().path(name))) {
            body.fault("/" + name, "REQUIRED");
        }
    }
}
