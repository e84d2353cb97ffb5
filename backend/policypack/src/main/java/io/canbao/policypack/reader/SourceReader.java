package io.canbao.policypack.reader;

import io.canbao.rules.policy.Assumption;
import io.canbao.rules.policy.Clause;
import io.canbao.rules.policy.Source;
import io.canbao.rules.policy.Text;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Reads the documents that a pack rests on, and how it reads them where they are open. */
final class SourceReader {

    private final Place pack;
    private final TableReader tables;
    private final Map<String, Source> documents = new LinkedHashMap<>();
    private final Map<String, Assumption> assumptions = new LinkedHashMap<>();

    SourceReader(Place pack, TableReader tables) {
        this.pack = pack;
        this.tables = tables;
    }

    /** The documents by id. */
    Map<String, Source> documents() {
        return documents;
    }

    /** The assumptions by id. */
    Map<String, Assumption> assumptions() {
        return assumptions;
    }

    /** Reads the documents; answers what rows may cite and assume. */
    Cites readDocuments() {
        pack.at("sources").entries().forEach(this::readDocument);
        return new Cites(documents, assumptionIds());
    }

    private void readDocument(String id, Place source) {
        source.allow(Shape.SOURCE);
        LocalDate issued = source.has("issued") ? source.at("issued").day().orElse(null) : null;
        String document = source.need("document").text().orElse(id);
        documents.put(
                id,
                new Source(
                        id,
                        document,
                        source.at("title").bilingual().orElse(Text.of(document)),
                        source.at("issuer").text().orElse(""),
                        issued));
    }

    private Set<String> assumptionIds() {
        Set<String> ids = new LinkedHashSet<>();
        tables.rows("assumptions").forEach(row -> row.at("id").text().ifPresent(ids::add));
        return ids;
    }

    /** Reads the assumptions, which rest on the documents. */
    void readAssumptions(Cites cites) {
        for (Place row : tables.rows("assumptions")) {
            if (!TableReader.isRow(row)) {
                continue;
            }
            row.allow(Shape.ASSUMPTION);
            String id = row.need("id").text().orElse("?");
            List<Clause> clauses = cites.clauses(row.at("cite"));
            row.need("text").bilingual().ifPresent(text -> {
                if (!clauses.isEmpty()) {
                    assumptions.put(id, new Assumption(id, text, clauses.getFirst()));
                }
            });
        }
    }
}
