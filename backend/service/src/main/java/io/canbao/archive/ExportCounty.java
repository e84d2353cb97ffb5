package io.canbao.archive;

import io.canbao.administration.CountyLife;
import io.canbao.audit.AuditTrail;
import io.canbao.audit.AuditTrail.Subject;
import io.canbao.audit.Masked;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import io.canbao.tenancy.CountyScope;
import io.canbao.tenancy.RegionTree;
import jakarta.inject.Singleton;
import jakarta.transaction.Transactional;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** Writes a county to a zip, as the package describes it. */
@Singleton
public class ExportCounty {
    private final Kinds kinds;
    private final CountyLife life;
    private final RegionTree regions;
    private final AuditTrail trail;
    private final InstantSource clock;

    ExportCounty(Kinds kinds, CountyLife life, RegionTree regions, AuditTrail trail, InstantSource clock) {
        this.kinds = kinds;
        this.life = life;
        this.regions = regions;
        this.trail = trail;
        this.clock = clock;
    }

    /**
     * Leaves a line for whoever is about to write the county out, here and in the county's own trail, which the archive then has too.
     *
     * @throws io.canbao.problem.ProblemException UNKNOWN_COUNTY, COUNTY_REMOVED
     */
    @Transactional
    public void announce(CountyScope by, CountyCode county) {
        life.get(county).requireNotRemoved(); // there is nothing of it, and its code would be taken elsewhere
        Subject subject = new Subject("county", county.value());
        trail.record(by, "county.exported", subject, Masked.nothing(), Masked.nothing());
        trail.record(county, by.who(), "county.exported", subject, Masked.nothing(), Masked.nothing());
    }

    /** Writes all of it, in the caller's transaction, which has to show one moment. */
    public void write(CountyCode county, OutputStream out) {
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            List<ArchivedFile> files = new ArrayList<>();
            for (CountyRecords<?> kind : kinds.all()) {
                zip.putNextEntry(new ZipEntry(ArchivedFile.name(kind.name())));
                files.add(kinds.write(kind, county, zip));
                zip.closeEntry();
            }
            zip.putNextEntry(new ZipEntry(Manifest.NAME));
            Kinds.JSON.writeValue(zip, manifest(county, files));
            zip.closeEntry();
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Manifest manifest(CountyCode county, List<ArchivedFile> files) {
        return new Manifest(
                Manifest.FORMAT,
                county.value(),
                clock.instant().truncatedTo(ChronoUnit.SECONDS),
                regions.path(county).stream().map(Manifest.Above::of).toList(),
                files);
    }
}
