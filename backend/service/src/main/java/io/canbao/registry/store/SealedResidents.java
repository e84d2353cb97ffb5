package io.canbao.registry.store;

import io.canbao.registry.PaperKind;
import io.canbao.registry.Papers;
import io.canbao.registry.Resident;
import io.canbao.registry.Resident.Particulars;
import io.canbao.registry.ResidentId;
import io.canbao.registry.Sex;
import io.canbao.secrets.KeyedHash;
import io.canbao.secrets.SecretBox;
import io.canbao.tenancy.UnitCode;
import jakarta.inject.Singleton;
import java.util.Optional;

/** Turns files into rows, with what is a person's own sealed for that file, and back. */
@Singleton
class SealedResidents {
    private final SecretBox box;
    private final KeyedHash hash;

    SealedResidents(SecretBox box, KeyedHash hash) {
        this.box = box;
        this.hash = hash;
    }

    String hash(Papers papers) {
        return hash.of(papers.identity());
    }

    ResidentRow seal(Resident resident) {
        Particulars person = resident.particulars();
        return new ResidentRow(
                new ResidentKey(resident.county(), resident.id().value()),
                hash(person.papers()),
                box.seal(person.papers().number(), owner(resident, "number")),
                person.papers().kind().code(),
                person.name(),
                person.birthDate(),
                person.sex().map(Sex::name).orElse(null),
                person.unit().value(),
                person.household().orElse(null),
                person.group().orElse(null),
                person.phone()
                        .map(phone -> box.seal(phone, owner(resident, "phone")))
                        .orElse(null),
                resident.diedOn().orElse(null),
                resident.mergedInto().map(ResidentId::value).orElse(null),
                resident.revision());
    }

    Resident open(ResidentRow row) {
        String owner = row.key().countyCode() + "/" + row.key().residentId() + '/';
        Papers papers =
                new Papers(PaperKind.find(row.paperKind()).orElseThrow(), box.open(row.idCipher(), owner + "number"));
        Particulars person = new Particulars(
                papers,
                row.name(),
                row.birthDate(),
                Optional.ofNullable(row.sex()).map(Sex::valueOf),
                new UnitCode(row.unitCode()),
                Optional.ofNullable(row.household()),
                Optional.ofNullable(row.insuredGroup()),
                Optional.ofNullable(row.phoneCipher()).map(phone -> box.open(phone, owner + "phone")));
        return new Resident(
                row.key().countyCode(),
                new ResidentId(row.key().residentId()),
                person,
                Optional.ofNullable(row.diedOn()),
                Optional.ofNullable(row.mergedInto()).map(ResidentId::new),
                row.revision());
    }

    private static String owner(Resident resident, String field) {
        return resident.county() + "/" + resident.id() + '/' + field;
    }
}
