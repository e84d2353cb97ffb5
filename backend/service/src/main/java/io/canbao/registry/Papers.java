package io.canbao.registry;

import io.canbao.problem.FormFaults;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A person's papers: kind and number.
 *
 * @param number as {@link #normalised} makes it, of the kind's form
 */
public record Papers(PaperKind kind, String number) {
    private static final Pattern NUMBERED_LIKE_CARDS = Pattern.compile("[1-9]\\d{16}[\\dX]");
    private static final Pattern GAPS = Pattern.compile("[\\s\\p{Z}\\p{Cf}-]");
    /** ISO 7064 MOD 11-2: weights of the first seventeen digits, and the character for each remainder. */
    private static final int[] WEIGHTS = {7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2};

    private static final String CHECK_CHARACTERS = "10X98765432";

    /** The one form of a number, however it was typed: half-width, upper case, without gaps. */
    public static String normalised(String written) {
        String halfWidth = Normalizer.normalize(written, Normalizer.Form.NFKC);
        return GAPS.matcher(halfWidth).replaceAll("").toUpperCase(Locale.ROOT);
    }

    /**
     * Papers as a form or a row of a file says them; an identity card unless another kind is told.
     *
     * @param faults gets what is wrong, with the pointers {@code /idKind} and {@code /idNumber}
     */
    public static Optional<Papers> read(
            @Nullable String writtenKind, @Nullable String writtenNumber, LocalDate today, FormFaults faults) {
        Optional<PaperKind> kind = writtenKind == null || writtenKind.isBlank()
                ? Optional.of(PaperKind.ID_CARD)
                : PaperKind.find(writtenKind.strip());
        if (kind.isEmpty()) {
            faults.tell("/idKind", RegistryError.PAPER_KIND_UNKNOWN);
        }
        String number = normalised(writtenNumber == null ? "" : writtenNumber);
        if (number.isEmpty()) {
            faults.tell("/idNumber", RegistryError.ID_NUMBER_REQUIRED);
            return Optional.empty();
        }
        Optional<RegistryError> fault = kind.flatMap(known -> fault(known, number, today));
        fault.ifPresent(wrong -> faults.tell("/idNumber", wrong));
        return fault.isPresent() ? Optional.empty() : kind.map(known -> new Papers(known, number));
    }

    /** What is wrong with a number of a kind, in the form in which it is kept; empty where nothing is. */
    static Optional<RegistryError> fault(PaperKind kind, String number, LocalDate today) {
        if (!kind.fits(number)) {
            return Optional.of(
                    kind == PaperKind.ID_CARD ? RegistryError.ID_NUMBER_FORM : RegistryError.PAPER_NUMBER_FORM);
        }
        if (!NUMBERED_LIKE_CARDS.matcher(number).matches()) {
            return Optional.empty();
        }
        if (check(number) != number.charAt(17)) {
            return Optional.of(RegistryError.ID_NUMBER_CHECK);
        }
        return day(number).filter(born -> !born.isAfter(today)).isEmpty()
                ? Optional.of(RegistryError.ID_NUMBER_DATE)
                : Optional.empty();
    }

    /**
     * The number of an identity card of which only the check character is missing.
     *
     * @param digits the first seventeen
     */
    public static String numbered(String digits) {
        return digits + check(digits);
    }

    private static char check(String number) {
        return CHECK_CHARACTERS.charAt(remainder(number));
    }

    private static int remainder(String number) {
        int sum = 0;
        for (int place = 0; place < WEIGHTS.length; place++) {
            sum += WEIGHTS[place] * Character.digit(number.charAt(place), 10);
        }
        return sum % 11;
    }

    /** The day of birth that a number tells; empty where it tells none. */
    public Optional<LocalDate> birthDate() {
        return NUMBERED_LIKE_CARDS.matcher(number).matches() ? day(number) : Optional.empty();
    }

    /** The sex that a number tells; empty where it tells none. */
    public Optional<Sex> sex() {
        return NUMBERED_LIKE_CARDS.matcher(number).matches()
                ? Optional.of(Character.digit(number.charAt(16), 10) % 2 == 1 ? Sex.M : Sex.F)
                : Optional.empty();
    }

    private static Optional<LocalDate> day(String number) {
        try {
            return Optional.of(LocalDate.parse(number.substring(6, 14), DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException _) {
            return Optional.empty();
        }
    }

    /** The number for those who need not know it: enough to tell the members of a family apart, and no birth date. */
    public String masked() {
        int shown = number.length() >= 15 ? 3 : 0;
        int last = number.length() >= 15 ? 4 : 2;
        return number.substring(0, shown)
                + "*".repeat(number.length() - shown - last)
                + number.substring(number.length() - last);
    }

    /** What its hash is made of: a number may stand on papers of two kinds. */
    public String identity() {
        return kind.code() + ':' + number;
    }
}
