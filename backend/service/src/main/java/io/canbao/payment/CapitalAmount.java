package io.canbao.payment;

import io.canbao.rules.Money;

/**
 * An amount in the characters that receipts and slips write it in, so that nobody adds a stroke: 1070.00 yuan are 壹仟零柒拾元整.
 *
 * <p>After the rules of the People's Bank for writing payment slips: one 零 for noughts in a row, 整 where no fen follows, a 零 before the fen where there are no jiao.
 */
final class CapitalAmount {
    private static final String DIGITS = "零壹贰叁肆伍陆柒捌玖";
    private static final String[] PLACES = {"", "拾", "佰", "仟"};
    private static final String[] GROUPS = {"", "万", "亿", "万亿"};
    private static final int GROUP = 10_000;

    private CapitalAmount() {}

    /**
     * The amount in words.
     *
     * @throws IllegalArgumentException for a negative one
     */
    static String of(Money amount) {
        if (amount.fen() < 0) {
            throw new IllegalArgumentException("a negative amount has no words on a receipt: " + amount);
        }
        long yuan = amount.fen() / 100;
        int jiao = (int) (amount.fen() / 10 % 10);
        int fen = (int) (amount.fen() % 10);
        StringBuilder words = new StringBuilder();
        if (yuan > 0 || (jiao == 0 && fen == 0)) {
            words.append(yuan == 0 ? "零" : whole(yuan)).append('元');
        }
        if (jiao > 0) {
            words.append(DIGITS.charAt(jiao)).append('角');
        } else if (fen > 0 && yuan > 0) {
            words.append('零');
        }
        return fen > 0
                ? words.append(DIGITS.charAt(fen)).append('分').toString()
                : words.append('整').toString();
    }

    private static String whole(long yuan) {
        StringBuilder words = new StringBuilder();
        boolean noughts = false;
        for (int group = GROUPS.length - 1; group >= 0; group--) {
            int part = (int) (yuan / power(GROUP, group) % GROUP);
            if (part == 0) {
                noughts = !words.isEmpty();
                continue;
            }
            if (!words.isEmpty() && (noughts || part < GROUP / 10)) {
                words.append('零');
            }
            words.append(upToThousands(part)).append(GROUPS[group]);
            noughts = false;
        }
        return words.toString();
    }

    private static String upToThousands(int part) {
        StringBuilder words = new StringBuilder();
        boolean nought = false;
        for (int place = PLACES.length - 1; place >= 0; place--) {
            int digit = (int) (part / power(10, place) % 10);
            if (digit == 0) {
                nought = !words.isEmpty();
                continue;
            }
            words.append(nought ? "零" : "").append(DIGITS.charAt(digit)).append(PLACES[place]);
            nought = false;
        }
        return words.toString();
    }

    private static long power(long base, int exponent) {
        long power = 1;
        for (int factor = 0; factor < exponent; factor++) {
            power *= base;
        }
        return power;
    }
}
