package io.canbao.registry.corrections;

import io.canbao.problem.FormFaults;
import io.canbao.registry.RecordLife;
import io.canbao.registry.Resident;
import io.canbao.registry.Resident.Particulars;
import io.canbao.registry.Roll;
import io.canbao.registry.WrittenResident;
import io.canbao.registry.corrections.Correction.Change;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A correction as a form proposes it, not looked at yet. What is left out or blank is not proposed. */
public record WrittenCorrection(
        @Nullable String name,
        @Nullable String birthDate,
        @Nullable String unit,
        @Nullable String phone,
        @Nullable String diedOn,
        @Nullable String note) {
    private static final int LONGEST_NOTE = 500;

    /**
     * What differs from a file, read as the form of a resident is.
     *
     * @param faults gets everything that is wrong, each with a pointer to its field
     */
    SortedMap<FileField, Change> changes(Resident file, Roll roll, FormFaults faults) {
        WrittenResident written =
                WrittenResident.of(file.particulars(), given(name), given(birthDate), given(unit), given(phone));
        Particulars read = written.read(roll, faults).orElse(file.particulars());
        Resident corrected = file.with(read);
        Resident proposed = RecordLife.day(faults, "/diedOn", diedOn, corrected, roll.today())
                .map(corrected::died)
                .orElse(corrected);
        SortedMap<FileField, Change> changes = new TreeMap<>();
        for (FileField field : FileField.values()) {
            Optional<String> before = field.of(file);
            field.of(proposed)
                    .filter(value -> !Optional.of(value).equals(before))
                    .ifPresent(value -> changes.put(field, new Change(before, value)));
        }
        return changes;
    }

    /** How the proposer knows. */
    Optional<String> readNote(FormFaults faults) {
        Optional<String> text = given(note);
        if (text.filter(told -> told.length() > LONGEST_NOTE).isPresent()) {
            faults.tell("/note", CorrectionError.CORRECTION_NOTE_LENGTH);
        }
        return text;
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.ofNullable(text).map(String::strip).filter(told -> !told.isEmpty());
    }
}
