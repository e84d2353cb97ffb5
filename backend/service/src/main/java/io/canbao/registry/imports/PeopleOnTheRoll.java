package io.canbao.registry.imports;

import io.canbao.problem.FormFaults;
import io.canbao.registry.Papers;
import io.canbao.registry.Resident;
import io.canbao.registry.Residents;
import io.canbao.registry.Roll;
import io.canbao.tenancy.CountyCode;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Finds the people whom rows of lists are about, many at once. */
@Singleton
class PeopleOnTheRoll {
    static final List<Column> COLUMNS =
            List.of(new Column("idKind", "证件类型", false, "居民身份证"), new Column("idNumber", "证件号码", true, ""));

    private final Residents residents;

    PeopleOnTheRoll(Residents residents) {
        this.residents = residents;
    }

    /**
     * The people of some rows, the standing file of one that was merged.
     *
     * @param faults by row, which get what is wrong with the papers, or that nobody has them
     */
    Map<ImportRow, Resident> of(CountyCode county, Roll roll, Map<ImportRow, FormFaults> faults) {
        Map<ImportRow, Papers> papers = new LinkedHashMap<>();
        faults.forEach((row, wrong) -> {
            String number = row.number("idNumber", wrong);
            if (wrong.all().isEmpty()) {
                Papers.read(row.text("idKind"), number, roll.today(), wrong).ifPresent(read -> papers.put(row, read));
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
                    () -> faults.getOrDefault(row, new FormFaults()).tell("/idNumber", ImportError.NOT_ON_THE_ROLL));
        });
        return people;
    }
}
