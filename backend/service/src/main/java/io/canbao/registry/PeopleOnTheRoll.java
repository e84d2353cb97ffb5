package io.canbao.registry;

import io.canbao.imports.Column;
import io.canbao.imports.ImportRow;
import io.canbao.problem.FormFaults;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds people by their papers: whom rows of lists are about, many at once. */
@Singleton
public class PeopleOnTheRoll {
    /** By which a row says who it is about. */
    public static final List<Column> COLUMNS =
            List.of(new Column("idKind", "证件类型", false, "居民身份证"), new Column("idNumber", "证件号码", true, ""));

    private final Residents residents;

    PeopleOnTheRoll(Residents residents) {
        this.residents = residents;
    }

    /** Whoever has these papers, the standing file of one that was merged. */
    public Optional<Resident> of(CountyCode county, Papers papers) {
        return residents.find(county, List.of(papers)).stream()
                .map(residents::standing)
                .findFirst();
    }

    /**
     * The people of some rows, the standing file of one that was merged.
     *
     * @param faults by row, which get what is wrong with the papers, or that nobody has them
     */
    public Map<ImportRow, Resident> of(CountyCode county, LocalDate today, Map<ImportRow, FormFaults> faults) {
        Map<ImportRow, Papers> papers = new LinkedHashMap<>();
        faults.forEach((row, wrong) -> {
            Optional<String> number = row.name("idNumber", RegistryError.ID_NUMBER_ROUNDED, wrong);
            if (wrong.all().isEmpty()) {
                Papers.read(row.text("idKind").orElse(null), number.orElse(null), today, wrong)
                        .ifPresent(read -> papers.put(row, read));
            }
        });
        Map<Papers, Resident> known = new HashMap<>();
        residents
                .find(county, papers.values())
                .forEach(one -> known.put(one.particulars().papers(), one));
        Map<ImportRow, Resident> people = new LinkedHashMap<>();
        papers.forEach((row, read) -> {
            Optional<Resident> found = Optional.ofNullable(known.get(read)).map(residents::standing);
            found.ifPresentOrElse(
                    person -> people.put(row, person),
                    () -> faults.getOrDefault(row, new FormFaults()).tell("/idNumber", RegistryError.NOT_ON_THE_ROLL));
        });
        return people;
    }
}
