package io.canbao.registry.files;

import io.canbao.imports.ImportKind.Verdict;
import io.canbao.imports.ImportRow;
import io.canbao.problem.FormFaults;
import io.canbao.registry.PeopleOnTheRoll;
import io.canbao.registry.Resident;
import io.canbao.registry.ResidentId;
import io.canbao.tenancy.CountyCode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Rows that each say something of somebody on the roll. A row about nobody, or with anything else wrong, is rejected with all of that. */
final class RowsOfPeople {
    private final Map<ImportRow, FormFaults> faults = new LinkedHashMap<>();
    private final Map<ImportRow, Resident> people;

    RowsOfPeople(PeopleOnTheRoll roll, CountyCode county, LocalDate today, List<ImportRow> rows) {
        rows.forEach(row -> faults.put(row, new FormFaults()));
        this.people = roll.of(county, today, faults);
    }

    /** Whom the rows are about, each once. */
    List<ResidentId> residents() {
        return people.values().stream().map(Resident::id).distinct().toList();
    }

    /** The verdict on each row, in their order. */
    <T> List<Verdict> judge(Reader<T> reader, Judge<T> judge) {
        List<Verdict> verdicts = new ArrayList<>();
        faults.forEach((row, wrong) -> {
            Optional<Resident> person = Optional.ofNullable(people.get(row));
            Optional<T> told = reader.read(row, person, wrong);
            verdicts.add(
                    person.isPresent() && told.isPresent() && wrong.all().isEmpty()
                            ? judge.judge(row, person.get(), told.get())
                            : Verdict.rejected(row, wrong.all()));
        });
        return verdicts;
    }

    /** Reads what a row says, and tells what is wrong with it, also where nobody knows whom it is about. */
    interface Reader<T> {
        Optional<T> read(ImportRow row, Optional<Resident> person, FormFaults faults);
    }

    /** Judges a row with which nothing is wrong. */
    interface Judge<T> {
        Verdict judge(ImportRow row, Resident person, T told);
    }
}
