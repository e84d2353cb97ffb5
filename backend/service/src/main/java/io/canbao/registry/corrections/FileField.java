package io.canbao.registry.corrections;

import io.canbao.audit.Masked;
import io.canbao.registry.Resident;
import io.canbao.registry.Resident.Particulars;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Optional;

/** What of a file may be proposed to be otherwise. */
public enum FileField {
    NAME("name"),
    BIRTH_DATE("birthDate"),
    UNIT("unit"),
    PHONE("phone"),
    DIED_ON("diedOn");

    private final String code;

    FileField(String code) {
        this.code = code;
    }

    /** As forms and answers name it. */
    public String code() {
        return code;
    }

    /** The field of that code. */
    public static Optional<FileField> find(String code) {
        return Arrays.stream(values()).filter(field -> field.code.equals(code)).findFirst();
    }

    /** What a file says of it; days as YYYY-MM-DD, a unit by its code. */
    public Optional<String> of(Resident file) {
        Particulars person = file.particulars();
        return switch (this) {
            case NAME -> Optional.of(person.name());
            case BIRTH_DATE -> Optional.of(person.birthDate().toString());
            case UNIT -> Optional.of(person.unit().value());
            case PHONE -> person.phone();
            case DIED_ON -> file.diedOn().map(LocalDate::toString);
        };
    }

    /** With a value of this field, as far as the trail may know it. */
    Masked in(Masked trail, String value) {
        return switch (this) {
            case NAME -> trail.personName(code, value);
            case BIRTH_DATE, DIED_ON -> trail.secret(code);
            case UNIT -> trail.code(code, value);
            case PHONE -> trail.personNumber(code, value);
        };
    }
}
