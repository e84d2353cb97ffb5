package io.canbao.policypack.answer;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.SerializableString;
import com.fasterxml.jackson.core.io.SerializedString;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.quote.Curve;
import io.canbao.rules.quote.Questions;
import io.canbao.rules.quote.Quote;
import io.canbao.rules.quote.Reimbursement;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** Writes answers as the HTTP contract has them. */
final class AnswerWriter {

    private static final JsonFactory JSON = new JsonFactory();

    /** The names of fields, encoded once. */
    private static final Map<String, SerializableString> NAMES = new ConcurrentHashMap<>();

    /** Room for most answers. */
    private static final int USUAL_BYTES = 16_384;

    private final JsonGenerator json;

    private AnswerWriter(JsonGenerator json) {
        this.json = json;
    }

    /** Something that writes one JSON value. */
    interface Content {
        void to(AnswerWriter writer) throws IOException;
    }

    static byte[] write(Content content) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(USUAL_BYTES);
        try (JsonGenerator generator = JSON.createGenerator(bytes)) {
            content.to(new AnswerWriter(generator));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    JsonGenerator json() {
        return json;
    }

    void field(String name, @Nullable Object value) throws IOException {
        json.writeFieldName(encoded(name));
        if (value == null) {
            json.writeNull();
        } else if (value instanceof Long number) {
            json.writeNumber(number);
        } else if (value instanceof Boolean flag) {
            json.writeBoolean(flag);
        } else {
            json.writeString(value.toString());
        }
    }

    private static SerializableString encoded(String name) {
        SerializableString known = NAMES.get(name);
        return known == null ? NAMES.computeIfAbsent(name, SerializedString::new) : known;
    }

    interface Each<T> {
        void write(T item) throws IOException;
    }

    <T> void array(String name, List<T> items, Each<T> each) throws IOException {
        json.writeFieldName(encoded(name));
        json.writeStartArray();
        for (T item : items) {
            each.write(item);
        }
        json.writeEndArray();
    }

    <T> void objects(String name, List<T> items, Each<T> each) throws IOException {
        array(name, items, item -> {
            json.writeStartObject();
            each.write(item);
            json.writeEndObject();
        });
    }

    /** @param routes the ways to pay that may be the person's, or null where they are not asked for */
    void quote(Quote quote, int version, String digest, @Nullable List<String> routes) throws IOException {
        json.writeStartObject();
        field("county", quote.region());
        json.writeNumberField("year", quote.year());
        json.writeObjectFieldStart("policy");
        json.writeNumberField("version", version);
        field("digest", digest);
        json.writeEndObject();
        field("recommendedTier", quote.recommendedTier());
        objects("options", quote.options(), option -> option(option, null));
        if (routes != null) {
            array("routes", routes, json::writeString);
        }
        json.writeEndObject();
    }

    void curve(List<Curve.Segment> segments) throws IOException {
        json.writeStartArray();
        for (Curve.Segment segment : segments) {
            json.writeStartObject();
            field("from", segment.from());
            field("until", segment.until());
            Map<String, String> moving = segment.movingCover();
            objects("options", segment.quote().options(), option -> option(option, moving.get(option.tier())));
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void option(Quote.Option option, @Nullable String coverageRule) throws IOException {
        field("tier", option.tier());
        field("outcome", option.outcome());
        field("fee", option.fee());
        field("surcharge", option.surcharge());
        field("subsidy", option.subsidy());
        field("payable", option.payable());
        field("fiscalContribution", option.fiscalContribution());
        objects("components", option.components(), component -> {
            field("id", component.id());
            field("amount", component.amount());
        });
        objects("subsidies", option.subsidies(), subsidy -> {
            field("category", subsidy.category());
            field("amount", subsidy.amount());
            field("funder", subsidy.funder());
            field("rule", subsidy.rule());
            field("apply", subsidy.onRequest() ? "on-request" : "automatic");
        });
        objects("otherCategories", option.otherCategories(), other -> {
            field("category", other.category());
            field("amount", other.amount());
            field("why", other.why());
        });
        coverage(option.coverage());
        if (coverageRule != null) {
            field("coverageRule", coverageRule);
        }
        waiting(option.waiting());
        objects("incentives", option.incentives(), incentive -> {
            field("id", incentive.id());
            field("years", incentive.years());
            field("yearsAtLeast", incentive.yearsAtLeast());
            field("raise", incentive.raise());
            field("beforeLimit", incentive.beforeLimit());
            field("unspecifiedBy", incentive.unspecifiedBy());
        });
        objects("refunds", option.refunds(), refund -> {
            field("refunded", refund.refunded());
            field("amount", refund.amount());
            field("text", refund.text());
            field("rule", refund.rule());
            clause(refund.clause());
        });
        field("benefitTier", option.benefitTier());
        objects("notes", option.notes(), note -> {
            field("rule", note.rule());
            field("text", note.text());
            clause(note.clause());
        });
        entry(option.entry());
        objects("bring", option.bring(), proof -> {
            field("id", proof.id());
            field("text", proof.text());
        });
        refusals(option);
        warnings(option.warnings());
        objects("assumptions", option.assumptions(), assumption -> {
            field("id", assumption.id());
            field("text", assumption.text());
            field("clause", assumption.clause().clause());
            field("document", assumption.clause().document());
        });
        needs(option);
        objects("reasons", option.reasons(), reason -> {
            field("rule", reason.rule());
            field("text", reason.text());
            clause(reason.clause());
            field("layer", reason.layer());
        });
    }

    void clause(@Nullable Clause clause) throws IOException {
        field("document", clause == null ? null : clause.document());
        field("clause", clause == null ? null : clause.clause());
    }

    private void coverage(Quote.@Nullable Coverage coverage) throws IOException {
        if (coverage == null) {
            field("coverage", null);
            return;
        }
        json.writeObjectFieldStart("coverage");
        field("from", coverage.from());
        field("to", coverage.to());
        field("retroactiveFrom", coverage.retroactiveFrom());
        json.writeEndObject();
    }

    private void waiting(Quote.@Nullable Waiting waiting) throws IOException {
        if (waiting == null) {
            field("waiting", null);
            return;
        }
        json.writeObjectFieldStart("waiting");
        field("from", waiting.from());
        field("fixed", waiting.fixed());
        field("variable", waiting.variable());
        field("reason", waiting.reason());
        json.writeEndObject();
    }

    private void entry(Quote.@Nullable Entry entry) throws IOException {
        if (entry == null) {
            field("entry", null);
            return;
        }
        json.writeObjectFieldStart("entry");
        field("rule", entry.rule());
        array("also", entry.also(), json::writeString);
        json.writeEndObject();
    }

    private void refusals(Quote.Option option) throws IOException {
        objects("refusals", option.refusals(), refusal -> {
            field("code", refusal.code());
            field("text", refusal.text());
            field("nextOpensOn", refusal.nextOpensOn());
            field("rule", refusal.rule());
            clause(refusal.clause());
            if (!refusal.proof().isEmpty()) {
                array("proof", refusal.proof(), json::writeString);
            }
        });
    }

    private void needs(Quote.Option option) throws IOException {
        objects("needs", option.needs(), need -> {
            field("fact", need.fact());
            field("text", need.text());
            objects("effects", need.effects(), effect -> {
                field("value", effect.value());
                field("text", effect.text());
                field("outcome", effect.outcome());
                field("payable", effect.payable());
                field("from", effect.from());
                if (effect.to() != null) {
                    field("to", effect.to());
                }
                if (effect.retroactiveFrom() != null) {
                    field("retroactiveFrom", effect.retroactiveFrom());
                }
            });
            if (!need.together().isEmpty()) {
                array("together", need.together(), json::writeString);
            }
        });
    }

    void questions(List<Questions.Question> questions) throws IOException {
        json.writeStartObject();
        objects("questions", questions, question -> {
            field("fact", question.fact());
            field("type", question.type());
            field("text", question.text());
            field("why", question.why());
            objects("choices", question.choices(), choice -> {
                field("value", choice.value());
                field("text", choice.text());
            });
            if (question.later()) {
                json.writeBooleanField("later", true);
            }
        });
        json.writeBooleanField("complete", questions.isEmpty());
        json.writeEndObject();
    }

    void settlement(Reimbursement.Settlement settlement) throws IOException {
        json.writeStartObject();
        field("reimbursed", settlement.reimbursed());
        field("toPay", settlement.toPay());
        objects("steps", settlement.steps(), step -> {
            field("text", step.text());
            field("amount", step.amount());
            field("rule", step.rule());
            clause(step.clause());
        });
        warnings(settlement.warnings());
        json.writeEndObject();
    }

    private void warnings(List<Quote.Warning> warnings) throws IOException {
        objects("warnings", warnings, warning -> {
            field("code", warning.code());
            field("text", warning.text());
        });
    }
}
