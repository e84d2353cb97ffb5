package io.canbao.policy.store;

import io.canbao.policy.draft.Confirmation;
import io.canbao.policy.draft.Remark;
import io.canbao.tenancy.Asker;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyRecords;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * What a county wrote, year by year: the draft if there is one, its steps, what was approved and confirmed. When it leaves, drafts go; steps and
 * approvals are only ever added to. Requests about versions, and what waits for a layer, are not taken along: they wait for people of here.
 */
@Singleton
final class DraftsOfCounty implements CountyRecords<DraftsOfCounty.Line> {
    private final DraftRows drafts;
    private final DraftStepRows steps;
    private final ApprovalRows approvals;
    private final ConfirmationRows confirmations;
    private final RecallRows recalls;
    private final JoiningRows joinings;
    private final RemarkRows remarks;

    DraftsOfCounty(
            DraftRows drafts,
            DraftStepRows steps,
            ApprovalRows approvals,
            ConfirmationRows confirmations,
            RecallRows recalls,
            JoiningRows joinings,
            RemarkRows remarks) {
        this.drafts = drafts;
        this.steps = steps;
        this.approvals = approvals;
        this.confirmations = confirmations;
        this.recalls = recalls;
        this.joinings = joinings;
        this.remarks = remarks;
    }

    @Override
    public String name() {
        return "drafts";
    }

    @Override
    public int place() {
        return 5;
    }

    @Override
    public Class<Line> line() {
        return Line.class;
    }

    @Override
    public void each(CountyCode county, Consumer<Line> reader) {
        List<DraftStepRow> all = steps.findByKeyCountyCodeOrderByKeyInsuranceYearAndKeyStepNo(county);
        all.stream()
                .map(row -> row.key().insuranceYear())
                .distinct()
                .forEach(year -> reader.accept(new Line(
                        year,
                        drafts.findByKeyCountyCodeAndKeyInsuranceYear(county, year)
                                .map(Text::of)
                                .orElse(null),
                        all.stream()
                                .filter(row -> row.key().insuranceYear() == year)
                                .map(Step::of)
                                .toList(),
                        approvals.findByKeyCountyCodeOrderByKeyInsuranceYearAndKeyStepNo(county).stream()
                                .filter(row -> row.key().insuranceYear() == year)
                                .map(Agreed::of)
                                .toList(),
                        confirmations.findByKeyCountyCodeAndKeyInsuranceYearOrderByPath(county, year).stream()
                                .map(Confirmed::of)
                                .toList(),
                        remarks.findByKeyCountyCodeAndKeyInsuranceYearOrderByKeyRemarkNo(county, year).stream()
                                .map(RemarkRow::remark)
                                .map(Said::of)
                                .toList())));
    }

    @Override
    public void add(CountyCode county, Line line) {
        for (Step step : line.steps) {
            DraftStepRow row = step.row(county, line.year);
            row.step(); // refuses what is no step
            steps.save(row);
        }
        line.approvals.forEach(agreed -> approvals.save(agreed.row(county, line.year)));
        line.confirmations.forEach(confirmed -> confirmations.save(confirmed.row(county, line.year)));
        if (line.remarks != null) {
            line.remarks.forEach(said -> remarks.save(RemarkRow.of(county, line.year, said.remark())));
        }
        if (line.draft != null) {
            drafts.save(line.draft.row(county, line.year));
        }
    }

    @Override
    public long remove(CountyCode county, Asker by) {
        recalls.removeAll(county);
        joinings.removeAll(county);
        remarks.removeAll(county);
        confirmations.removeAll(county);
        return drafts.removeAll(county);
    }

    /**
     * A year in an archive; the columns are described with the tables.
     *
     * @param draft   null where there is none
     * @param remarks null in archives of before there were any
     */
    record Line(
            int year,
            @Nullable Text draft,
            List<Step> steps,
            List<Agreed> approvals,
            List<Confirmed> confirmations,
            @Nullable List<Said> remarks) {}

    /** A remark. */
    record Said(
            int number,
            int firstStep,
            @Nullable Integer answerTo,
            String path,
            String text,
            String saidBy,
            Instant saidAt,
            @Nullable String settledBy,
            @Nullable Instant settledAt) {

        static Said of(Remark remark) {
            return new Said(
                    remark.number(),
                    remark.firstStep(),
                    remark.answerTo().orElse(null),
                    remark.path(),
                    remark.text(),
                    remark.by(),
                    remark.at(),
                    remark.settled().map(Remark.Settled::by).orElse(null),
                    remark.settled().map(Remark.Settled::at).orElse(null));
        }

        Remark remark() {
            return new Remark(
                    number,
                    firstStep,
                    Optional.ofNullable(answerTo),
                    path,
                    text,
                    saidBy,
                    saidAt,
                    settledBy == null || settledAt == null
                            ? Optional.empty()
                            : Optional.of(new Remark.Settled(settledBy, settledAt)));
        }
    }

    /** The draft. */
    record Text(
            int revision,
            String ownSource,
            @Nullable String cases,
            @Nullable String copiedRegion,
            @Nullable Integer copiedYear,
            @Nullable Integer copiedVersion,
            @Nullable Integer baseVersion,
            @Nullable Boolean ahead) {

        static Text of(DraftRow row) {
            return new Text(
                    row.revision(),
                    row.ownSource(),
                    row.cases(),
                    row.copiedRegion(),
                    row.copiedYear(),
                    row.copiedVersion(),
                    row.baseVersion(),
                    row.ahead());
        }

        DraftRow row(CountyCode county, int year) {
            return new DraftRow(
                    new DraftKey(county, year),
                    revision,
                    ownSource,
                    cases,
                    copiedRegion,
                    copiedYear,
                    copiedVersion,
                    baseVersion,
                    ahead != null && ahead);
        }
    }

    /** A step. */
    record Step(
            int number,
            String kind,
            String takenBy,
            Instant takenAt,
            String digest,
            String comment,
            @Nullable String answers,
            @Nullable Integer version) {

        static Step of(DraftStepRow row) {
            return new Step(
                    row.key().stepNo(),
                    row.kind(),
                    row.takenBy(),
                    row.takenAt().toInstant(ZoneOffset.UTC),
                    row.digest(),
                    row.comment(),
                    row.answers(),
                    row.version());
        }

        DraftStepRow row(CountyCode county, int year) {
            return new DraftStepRow(
                    new DraftStepKey(county, year, number),
                    kind,
                    takenBy,
                    LocalDateTime.ofInstant(takenAt, ZoneOffset.UTC),
                    digest,
                    comment,
                    answers,
                    version);
        }
    }

    /** An approval. */
    record Agreed(
            int number,
            String digest,
            String ownSource,
            @Nullable String cases,
            String editedBy,
            String approvedBy,
            Instant approvedAt) {

        static Agreed of(ApprovalRow row) {
            return new Agreed(
                    row.key().stepNo(),
                    row.digest(),
                    row.ownSource(),
                    row.cases(),
                    row.editedBy(),
                    row.approvedBy(),
                    row.approvedAt().toInstant(ZoneOffset.UTC));
        }

        ApprovalRow row(CountyCode county, int year) {
            return new ApprovalRow(
                    new DraftStepKey(county, year, number),
                    digest,
                    ownSource,
                    cases,
                    editedBy,
                    approvedBy,
                    LocalDateTime.ofInstant(approvedAt, ZoneOffset.UTC));
        }
    }

    /** A confirmation. */
    record Confirmed(String path, String cite, String confirmedBy, Instant confirmedAt) {
        static Confirmed of(ConfirmationRow row) {
            return new Confirmed(
                    row.path(), row.cite(), row.confirmedBy(), row.confirmedAt().toInstant(ZoneOffset.UTC));
        }

        ConfirmationRow row(CountyCode county, int year) {
            return ConfirmationRow.of(county, year, new Confirmation(path, cite, confirmedBy, confirmedAt));
        }
    }
}
