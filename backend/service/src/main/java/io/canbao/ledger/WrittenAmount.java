package io.canbao.ledger;

import io.canbao.rules.Money;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Amounts as forms write them: two decimals, above zero. */
public final class WrittenAmount {
    private static final Pattern FORM = Pattern.compile("[0-9]{1,12}\\.[0-9]{2}");

    private WrittenAmount() {}

    /** The amount that a text is. */
    public static Optional<Money> read(@Nullable String written) {
        return Optional.ofNullable(written)
                .filter(text -> FORM.matcher(text).matches())
                .map(Money::parse)
                .filter(amount -> amount.fen() > 0);
    }
}
