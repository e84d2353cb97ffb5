package io.canbao.policypack.analysis.assessment;

import io.canbao.policypack.analysis.inspection.AnalysisPhrase;
import io.canbao.policypack.analysis.inspection.Inspection;
import io.canbao.rules.assessment.Constants;
import io.canbao.rules.assessment.Fraction;
import io.canbao.rules.assessment.Rows;
import io.canbao.rules.assessment.Scheme;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Bands of money that overlap, so that the order of the rows decides, or leave something out between them. */
final class Bands {

    /** A band whose ends are written out; an end that is missing is open. */
    private record Band(Optional<Fraction> from, Optional<Fraction> below) {

        static Optional<Band> of(Scheme.Band band) {
            Optional<Fraction> from = Constants.of(band.from());
            Optional<Fraction> below = Constants.of(band.below());
            boolean fixed = (band.from() == null || from.isPresent()) && (band.below() == null || below.isPresent());
            return fixed ? Optional.of(new Band(from, below)) : Optional.empty();
        }

        boolean empty() {
            return from.isPresent() && below.isPresent() && from.get().compareTo(below.get()) >= 0;
        }

        /** Whether it begins before a lower one ends. */
        boolean overlaps(Band lower) {
            return lower.below().isEmpty()
                    || from.isEmpty()
                    || from.get().compareTo(lower.below().get()) < 0;
        }

        @Override
        public String toString() {
            return from.map(Fraction::plain).orElse("") + ".."
                    + below.map(Fraction::plain).orElse("");
        }
    }

    /** Amounts are counted in fen. */
    private static final Fraction FEN = Fraction.of(100);

    private Bands() {}

    static void inspect(Inspection pack, Scheme scheme) {
        for (Scheme.Money row : scheme.tables().money()) {
            SchemeRow place = new SchemeRow(pack, scheme, Rows.MONEY, row.row().id());
            List<Band> bands = new ArrayList<>();
            row.bands().forEach(band -> Band.of(band).ifPresent(bands::add));
            bands.sort(Comparator.comparing(
                    Band::from, Comparator.comparing(end -> end.orElse(Fraction.of(Long.MIN_VALUE)))));
            bands.stream()
                    .filter(Band::empty)
                    .forEach(band -> place.fault(AnalysisPhrase.EMPTY_BAND.of(band), AnalysisPhrase.BAND_ENDS.of()));
            for (int index = 1; index < bands.size() && !place.reported(); index++) {
                neighbours(place, bands.get(index - 1), bands.get(index));
            }
            falling(place, row.bands());
        }
    }

    private static void neighbours(SchemeRow place, Band lower, Band upper) {
        if (upper.overlaps(lower)) {
            place.fault(AnalysisPhrase.BANDS_OVERLAP.of(lower, upper), AnalysisPhrase.BAND_AFTER_BAND.of());
        } else if (upper.from().get().compareTo(lower.below().get()) > 0) {
            place.warn(AnalysisPhrase.BANDS_LEAVE_OUT.of(lower, upper), AnalysisPhrase.BAND_AFTER_BAND.of());
        }
    }

    /** More is reached, and less is paid for it. */
    private static void falling(SchemeRow place, List<Scheme.Band> bands) {
        for (int index = 1; index < bands.size() && !place.reported(); index++) {
            Scheme.Band lower = bands.get(index - 1);
            Scheme.Band upper = bands.get(index);
            Optional<Fraction> less = Constants.of(upper.amount());
            Optional<Fraction> more = Constants.of(lower.amount());
            boolean rising = Constants.of(lower.from())
                    .flatMap(from -> Constants.of(upper.from()).map(next -> next.compareTo(from) > 0))
                    .orElse(false);
            if (rising && less.isPresent() && more.isPresent() && less.get().compareTo(more.get()) < 0) {
                place.warn(
                        AnalysisPhrase.BAND_PAYS_LESS.of(
                                less.get().over(FEN).plain(),
                                more.get().over(FEN).plain()),
                        AnalysisPhrase.BANDS_PAY_MORE.of());
            }
        }
    }
}
