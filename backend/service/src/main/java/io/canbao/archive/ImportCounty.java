package io.canbao.archive;

import io.canbao.administration.AdministrationError;
import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.audit.VerifyTrail;
import io.canbao.identity.Account;
import io.canbao.identity.Invite;
import io.canbao.identity.Users;
import io.canbao.problem.ProblemException;
import io.canbao.tenancy.Counties;
import io.canbao.tenancy.County;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.RegionTree;
import io.canbao.tenancy.Role;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Takes a county in from an archive, whole or not at all. */
@Singleton
public class ImportCounty {
    private final Kinds kinds;
    private final Counties counties;
    private final RegionTree regions;
    private final VerifyTrail verifyTrail;
    private final Users users;
    private final Invite invite;
    private final AuditTrail trail;
    private final ArchiveSettings settings;

    ImportCounty(
            Kinds kinds,
            Counties counties,
            RegionTree regions,
            VerifyTrail verifyTrail,
            Users users,
            Invite invite,
            AuditTrail trail,
            ArchiveSettings settings) {
        this.kinds = kinds;
        this.counties = counties;
        this.regions = regions;
        this.verifyTrail = verifyTrail;
        this.users = users;
        this.invite = invite;
        this.trail = trail;
        this.settings = settings;
    }

    /**
     * Takes the county in.
     *
     * @throws ProblemException ARCHIVE_DAMAGED, ARCHIVE_TOO_LARGE, COUNTY_EXISTS, COUNTY_REMOVED; USERNAME_TAKEN with the name that somebody has here
     */
    @Transactional
    public Imported read(CountyScope by, Path file) {
        try (ReadArchive archive = ReadArchive.open(file, kinds.all(), settings.mostBytes())) {
            CountyCode county = archive.county();
            Optional<County> there = counties.find(county);
            there.ifPresent(County::requireNotRemoved);
            if (there.isPresent()) {
                throw new ProblemException(AdministrationError.COUNTY_EXISTS).with("county", county.value());
            }
            archive.manifest().path().forEach(regions::plant);
            kinds.all().forEach(archive::addTo);
            requireStored(county, archive.manifest());
            Subject subject = new Subject("county", county.value());
            trail.record(by, "county.imported", subject, Masked.nothing(), Masked.nothing());
            trail.record(county, by.who(), "county.imported", subject, Masked.nothing(), Masked.nothing());
            return new Imported(county, archive.manifest().files(), invitations(county));
        }
    }

    private void requireStored(CountyCode county, Manifest manifest) {
        if (!verifyTrail.verify(county, List.of()).faults().isEmpty()) {
            throw ArchiveError.damaged(Damage.TRAIL_BROKEN);
        }
        for (int at = 0; at < manifest.files().size(); at++) {
            CountyRecords<?> kind = kinds.all().get(at);
            if (!kind.isWhole(county)) {
                throw ArchiveError.damaged(Damage.RECORDS_MISSING, ArchivedFile.name(kind.name()));
            }
            ArchivedFile stored = kinds.write(kind, county, OutputStream.nullOutputStream());
            if (!stored.equals(manifest.files().get(at))) {
                throw ArchiveError.damaged(Damage.STORED_DIFFERS, ArchivedFile.name(kind.name()));
            }
        }
    }

    private SortedMap<String, Invite.Invitation> invitations(CountyCode county) {
        SortedMap<String, Invite.Invitation> invitations = new TreeMap<>();
        for (Account account : users.of(county)) {
            if (account.roles().containsKey(Role.COUNTY_ADMIN)) {
                invitations.put(account.username(), invite.invite(account.id()));
            }
        }
        return invitations;
    }

    /**
     * A county that was taken in.
     *
     * @param files       as the archive had them, and as they are stored
     * @param invitations of its admins, by username
     */
    public record Imported(
            CountyCode county, List<ArchivedFile> files, SortedMap<String, Invite.Invitation> invitations) {}
}
