package io.canbao.registry;

import io.canbao.rules.policy.Text;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Pattern;

/** By what a person is told from all others. */
public enum PaperKind {
    ID_CARD("id-card", "居民身份证", "Resident identity card", "[1-9]\\d{16}[\\dX]"),
    /** Of people from Hong Kong, Macao and Taiwan; numbered like an identity card. */
    RESIDENCE_PERMIT(
            "residence-permit",
            "港澳台居民居住证",
            "Residence permit of Hong Kong, Macao and Taiwan residents",
            "8[123]0000\\d{11}[\\dX]"),
    /** The new form is numbered like an identity card, the old one with letters in front. */
    PERMANENT_RESIDENCE(
            "permanent-residence",
            "外国人永久居留身份证",
            "Foreign permanent resident identity card",
            "[A-Z]{3}\\d{12}|9\\d{16}[\\dX]"),
    PASSPORT("passport", "护照", "Passport", "[A-Z0-9]{5,20}"),
    BIRTH_CERTIFICATE("birth-certificate", "出生医学证明", "Medical certificate of birth", "[A-Z]\\d{9}");

    private final String code;

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Text label;

    private final Pattern form;

    PaperKind(String code, String chinese, String english, String form) {
        this.code = code;
        this.label = new Text(chinese, english);
        this.form = Pattern.compile(form);
    }

    /** As requests and answers write it. */
    public String code() {
        return code;
    }

    /** In words. */
    public Text label() {
        return label;
    }

    /** Whether a number, in the form in which it is kept, can be one of this kind; its check digit is not looked at. */
    boolean fits(String number) {
        return form.matcher(number).matches();
    }

    /** The kind of that code or that Chinese name. */
    public static Optional<PaperKind> find(String written) {
        return Arrays.stream(values())
                .filter(kind -> kind.code.equals(written) || kind.label.zh().equals(written))
                .findFirst();
    }
}
