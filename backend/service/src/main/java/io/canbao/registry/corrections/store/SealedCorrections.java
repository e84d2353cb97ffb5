package io.canbao.registry.corrections.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.registry.ResidentId;
import io.canbao.registry.corrections.Correction;
import io.canbao.registry.corrections.Correction.Change;
import io.canbao.registry.corrections.Correction.Decision;
import io.canbao.registry.corrections.Correction.State;
import io.canbao.registry.corrections.FileField;
import io.canbao.secrets.SecretBox;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.UnitCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Turns proposals into rows, with all that they say of a person sealed for that row, and back. */
@Singleton
class SealedCorrections {
    private static final ObjectMapper JSON = new ObjectMapper();

    private final SecretBox box;

    SealedCorrections(SecretBox box) {
        this.box = box;
    }

    CorrectionRow seal(CountyCode county, Correction correction) {
        CorrectionKey key = new CorrectionKey(county, correction.id());
        Optional<Decision> decision = correction.decision();
        return new CorrectionRow(
                key,
                correction.resident().value(),
                correction.unit().value(),
                box.seal(written(Content.of(correction)), owner(key)),
                correction.by(),
                time(correction.at()),
                correction.state().code(),
                decision.isPresent() ? null : 1,
                decision.map(SealedCorrections::accepted).orElse(""),
                decision.map(Decision::by).orElse(null),
                decision.map(how -> time(how.at())).orElse(null),
                decision.flatMap(Decision::reason).orElse(null));
    }

    Correction open(CorrectionRow row) {
        Content content = read(box.open(row.contentCipher(), owner(row.key())));
        SortedMap<FileField, Change> changes = new TreeMap<>();
        content.changes.forEach((field, change) -> changes.put(
                FileField.find(field).orElseThrow(), new Change(Optional.ofNullable(change.from), change.to)));
        return new Correction(
                row.key().correctionId(),
                new ResidentId(row.residentId()),
                content.name,
                new UnitCode(row.unitCode()),
                changes,
                Optional.ofNullable(content.note),
                row.proposedBy(),
                row.proposedAt().toInstant(ZoneOffset.UTC),
                decision(row));
    }

    private static Optional<Decision> decision(CorrectionRow row) {
        String by = row.decidedBy();
        LocalDateTime at = row.decidedAt();
        if (by == null || at == null) {
            return Optional.empty();
        }
        Set<FileField> accepted = Stream.of(row.acceptedFields().split(" "))
                .flatMap(field -> FileField.find(field).stream())
                .collect(Collectors.toSet());
        return Optional.of(new Decision(
                State.of(row.state()), accepted, by, at.toInstant(ZoneOffset.UTC), Optional.ofNullable(row.reason())));
    }

    static String accepted(Decision decision) {
        return decision.accepted().stream().map(FileField::code).collect(Collectors.joining(" "));
    }

    static LocalDateTime time(Instant at) {
        return LocalDateTime.ofInstant(at, ZoneOffset.UTC);
    }

    private static String owner(CorrectionKey key) {
        return key.countyCode() + "/" + key.correctionId() + "/correction";
    }

    private static String written(Content content) {
        try {
            return JSON.writeValueAsString(content);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static Content read(String text) {
        try {
            return JSON.readValue(text, Content.class);
        } catch (JsonProcessingException damaged) {
            throw new IllegalStateException("a proposed correction cannot be read", damaged);
        }
    }

    /** What is sealed. */
    record Content(String name, @Nullable String note, SortedMap<String, Values> changes) {
        static Content of(Correction correction) {
            SortedMap<String, Values> changes = new TreeMap<>();
            correction
                    .changes()
                    .forEach((field, change) ->
                            changes.put(field.code(), new Values(change.from().orElse(null), change.to())));
            return new Content(correction.name(), correction.note().orElse(null), changes);
        }
    }

    /** What a field said, and should say. */
    record Values(@Nullable String from, String to) {}
}
