package io.canbao.policypack.answer;

import io.canbao.rules.wording.PaymentDays;
import io.canbao.rules.wording.PolicyOutline;
import java.io.IOException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Writes a policy in words: sections, their groups, and rows with what each tier gets. */
final class WordsWriter {

    private final AnswerWriter answer;

    WordsWriter(AnswerWriter answer) {
        this.answer = answer;
    }

    void write(PolicyOutline outline) throws IOException {
        answer.json().writeStartObject();
        answer.objects("sections", outline.sections(), section -> {
            answer.field("table", section.table());
            answer.field("title", section.title());
            answer.objects("groups", section.groups(), this::group);
        });
        texts("groups", outline.groups());
        answer.json().writeEndObject();
    }

    private void group(PolicyOutline.Group group) throws IOException {
        answer.field("id", group.id());
        answer.field("title", group.title());
        texts("notes", group.notes());
        answer.objects("rows", group.rows(), this::row);
    }

    private void row(PolicyOutline.Row row) throws IOException {
        texts("ids", row.ids());
        answer.field("title", row.title());
        texts("when", row.when());
        texts("needs", row.needs());
        answer.objects("then", row.then(), outcome -> {
            texts("tiers", outcome.tiers());
            texts("lines", outcome.lines());
        });
        answer.field("funders", row.funders());
        answer.field("bring", row.bring());
        answer.field("hint", row.hint());
        window(row.window());
        answer.objects("clauses", row.clauses(), clause -> {
            answer.field("document", clause.document());
            answer.field("clause", clause.clause());
        });
        answer.field("layer", row.layer());
        texts("assumptions", row.assumptions());
    }

    private void window(PolicyOutline.@Nullable Window window) throws IOException {
        if (window == null) {
            return;
        }
        answer.json().writeObjectFieldStart("window");
        days(window.days());
        answer.field("paid", window.paid());
        answer.field("closed", window.closed());
        answer.field("special", window.special());
        texts("channels", window.channels());
        answer.json().writeEndObject();
    }

    private void days(@Nullable PaymentDays days) throws IOException {
        if (days == null) {
            answer.field("days", null);
            return;
        }
        answer.json().writeObjectFieldStart("days");
        answer.field("from", days.from());
        answer.field("until", days.until());
        answer.json().writeEndObject();
    }

    private void texts(String name, List<String> texts) throws IOException {
        answer.array(name, texts, answer.json()::writeString);
    }
}
