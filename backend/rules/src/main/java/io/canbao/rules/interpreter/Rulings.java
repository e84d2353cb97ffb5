package io.canbao.rules.interpreter;

import io.canbao.rules.Money;
import io.canbao.rules.quote.Figure;
import io.canbao.rules.quote.Ruling;
import java.time.LocalDate;
import java.time.Period;

/** Writes quantities down as the figures of a ruling. */
final class Rulings {

    private Rulings() {}

    static Figure<Money> amount(Quantity amount) {
        return switch (amount) {
            case Quantity.Plain fen ->
                new Figure.Known<>(Money.ofFen(fen.value().longValueExact()));
            case Quantity.Open open -> open(open);
            case Quantity.Day _, Quantity.Span _ -> throw mixedUp(amount);
        };
    }

    static Figure<Long> count(Quantity count) {
        return switch (count) {
            case Quantity.Plain number -> new Figure.Known<>(number.value().longValueExact());
            case Quantity.Open open -> open(open);
            case Quantity.Day _, Quantity.Span _ -> throw mixedUp(count);
        };
    }

    static Figure<LocalDate> day(Quantity day) {
        return switch (day) {
            case Quantity.Day on -> new Figure.Known<>(on.date());
            case Quantity.Open open -> open(open);
            case Quantity.Plain _, Quantity.Span _ -> throw mixedUp(day);
        };
    }

    static Figure<Period> period(Quantity period) {
        return switch (period) {
            case Quantity.Span span ->
                new Figure.Known<>(Period.of(0, Math.toIntExact(span.months()), Math.toIntExact(span.days())));
            case Quantity.Open open -> open(open);
            case Quantity.Plain _, Quantity.Day _ -> throw mixedUp(period);
        };
    }

    static Ruling.Cover cover(Cover cover) {
        return new Ruling.Cover(day(cover.from()), day(cover.to()), day(cover.retroactive()), cover.outlived());
    }

    private static <T> Figure<T> open(Quantity.Open open) {
        return switch (open) {
            case ABSENT -> new Figure.Absent<>();
            case UNSPECIFIED -> new Figure.Unspecified<>();
        };
    }

    private static IllegalArgumentException mixedUp(Quantity quantity) {
        return new IllegalArgumentException("a figure of another kind was wanted: " + quantity);
    }
}
