package io.canbao.registry;

import io.canbao.problem.ErrorCode;
import io.canbao.problem.FormFaults;
import io.canbao.problem.OneLine;
import io.canbao.registry.Resident.Particulars;
import io.canbao.tenancy.UnitCode;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** A resident as a form or a row of a file says it, not looked at yet. */
public record WrittenResident(
        @Nullable String idKind,
        @Nullable String idNumber,
        @Nullable String name,
        @Nullable String birthDate,
        @Nullable String sex,
        @Nullable String unit,
        @Nullable String household,
        @Nullable String group,
        @Nullable String phone) {
    private static final int LONGEST_NAME = 100;
    private static final int LONGEST_HOUSEHOLD = 64;
    private static final Pattern PHONE = Pattern.compile("[+\\d][\\d -]{3,18}\\d");

    /** What a file says, with some of it said otherwise; where nothing is told it stays as it is. */
    public static WrittenResident of(
            Particulars file,
            Optional<String> name,
            Optional<String> birthDate,
            Optional<String> unit,
            Optional<String> phone) {
        return new WrittenResident(
                file.papers().kind().code(),
                file.papers().number(),
                name.orElse(file.name()),
                birthDate.orElse(file.birthDate().toString()),
                file.sex().map(Sex::name).orElse(null),
                unit.orElse(file.unit().value()),
                file.household().orElse(null),
                file.group().orElse(null),
                phone.or(file::phone).orElse(null));
    }

    /**
     * What was written, if all of it can be.
     *
     * @param faults gets everything that is wrong, each with a pointer to its field
     */
    public Optional<Particulars> read(Roll roll, FormFaults faults) {
        Reading reading = new Reading(roll, faults);
        Optional<Papers> papers = Papers.read(idKind, idNumber, roll.today(), faults);
        Optional<LocalDate> born = reading.birthDate(papers);
        Optional<Sex> told = reading.sex(papers);
        String fullName = reading.name();
        Optional<UnitCode> where = reading.unit();
        Optional<String> house = reading.household();
        Optional<String> insured = reading.group(born);
        Optional<String> number = reading.phone();
        return faults.all().isEmpty()
                ? Optional.of(new Particulars(
                        papers.orElseThrow(),
                        fullName,
                        born.orElseThrow(),
                        told,
                        where.orElseThrow(),
                        house,
                        insured,
                        number))
                : Optional.empty();
    }

    private static Optional<String> given(@Nullable String text) {
        return Optional.of(OneLine.of(text)).filter(value -> !value.isEmpty());
    }

    /** One reading of it. */
    private final class Reading {
        private final Roll roll;
        private final FormFaults faults;

        Reading(Roll roll, FormFaults faults) {
            this.roll = roll;
            this.faults = faults;
        }

        Optional<LocalDate> birthDate(Optional<Papers> papers) {
            Optional<LocalDate> ofNumber = papers.flatMap(Papers::birthDate);
            if (given(birthDate).isEmpty()) {
                if (papers.isPresent() && ofNumber.isEmpty()) {
                    faults.tell("/birthDate", RegistryError.BIRTH_DATE_REQUIRED);
                }
                return ofNumber;
            }
            Optional<LocalDate> told = given(birthDate).flatMap(WrittenDay::read);
            if (told.isEmpty()) {
                faults.tell("/birthDate", RegistryError.NOT_A_DATE);
            } else if (told.get().isAfter(roll.today())) {
                faults.tell("/birthDate", RegistryError.DATE_IN_FUTURE);
            } else if (ofNumber.isPresent() && !ofNumber.equals(told)) {
                faults.tell("/birthDate", RegistryError.BIRTH_DATE_DIFFERS);
            }
            return told;
        }

        Optional<Sex> sex(Optional<Papers> papers) {
            Optional<Sex> ofNumber = papers.flatMap(Papers::sex);
            Optional<Sex> told = given(sex).flatMap(Sex::find);
            if (given(sex).isPresent() && told.isEmpty()) {
                faults.tell("/sex", RegistryError.SEX_UNKNOWN);
            } else if (ofNumber.isPresent() && told.isPresent() && !told.equals(ofNumber)) {
                faults.tell("/sex", RegistryError.SEX_DIFFERS);
            }
            return told.or(() -> ofNumber);
        }

        String name() {
            String text = OneLine.of(name);
            if (text.isEmpty() || text.length() > LONGEST_NAME) {
                faults.tell("/name", RegistryError.PERSON_NAME_REQUIRED);
            }
            return text;
        }

        Optional<UnitCode> unit() {
            String text = OneLine.of(unit);
            Optional<UnitCode> found = roll.unit(text);
            if (found.isEmpty()) {
                faults.tell(
                        "/unit",
                        roll.isAmbiguous(text)
                                ? RegistryError.UNIT_NAME_AMBIGUOUS
                                : RegistryError.RESIDENT_UNIT_UNKNOWN);
            }
            return found;
        }

        Optional<String> household() {
            Optional<String> text = given(household);
            if (text.filter(number -> number.length() > LONGEST_HOUSEHOLD).isPresent()) {
                faults.tell("/household", RegistryError.HOUSEHOLD_FORM);
            }
            return text;
        }

        Optional<String> group(Optional<LocalDate> born) {
            Optional<String> found = given(group).flatMap(roll::group);
            if (given(group).isPresent() && found.isEmpty()) {
                faults.tell("/group", RegistryError.GROUP_UNKNOWN);
            } else if (found.isPresent() && born.isPresent() && !roll.agrees(found.get(), born.get())) {
                faults.tell("/group", RegistryError.GROUP_DISAGREES);
            }
            return found;
        }

        Optional<String> phone() {
            Optional<String> text = given(phone);
            tellUnless(text.isEmpty() || PHONE.matcher(text.get()).matches(), "/phone", RegistryError.PHONE_FORM);
            return text;
        }

        private void tellUnless(boolean fine, String pointer, ErrorCode wrong) {
            if (!fine) {
                faults.tell(pointer, wrong);
            }
        }
    }
}
