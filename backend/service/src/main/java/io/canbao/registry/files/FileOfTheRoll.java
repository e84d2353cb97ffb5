package io.canbao.registry.files;

import io.canbao.imports.ImportKind;
import io.canbao.imports.ImportRow;
import io.canbao.problem.ErrorCode;
import io.canbao.registry.RegistryError;
import io.canbao.registry.Roll;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.Role;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** A kind of file whose rows change the roll: brought by those who keep it, judged by the roll as it is when the judging begins. */
interface FileOfTheRoll extends ImportKind {

    /** The roll of a county as it is now. */
    Roll roll(CountyCode county);

    /** What some rows would change. */
    Judgement judge(CountyCode county, Roll roll, List<ImportRow> rows);

    @Override
    default Set<Role> broughtBy() {
        return Set.of(Role.ENROLLMENT_OFFICER, Role.COUNTY_ADMIN);
    }

    @Override
    default Stream<ErrorCode> errors() {
        return Stream.of(RegistryError.values());
    }

    @Override
    default RowJudge begin(CountyCode county) {
        Roll roll = roll(county);
        return rows -> judge(county, roll, rows);
    }
}
