package io.canbao.identity;

import io.canbao.problem.ProblemException;
import jakarta.inject.Singleton;
import java.util.Locale;
import java.util.Set;
import java.util.stream.IntStream;

/**
 * Which passwords are refused. The lists of leaked passwords are, at their head, few words and few ways to decorate them; these are refused by
 * rule: a word that everybody tries, or the person's own username, with digits and signs around it and letters written as digits; a run on
 * the keyboard or in the alphabet; one thing again and again; a number.
 */
@Singleton
final class PasswordRules {
    private static final int LONGEST = 128;

    private static final Set<String> WORDS = Set.of(
            "password",
            "passwort",
            "passw",
            "pass",
            "passwd",
            "pwd",
            "admin",
            "administrator",
            "root",
            "user",
            "guest",
            "test",
            "tester",
            "demo",
            "login",
            "letmein",
            "welcome",
            "hello",
            "secret",
            "master",
            "changeme",
            "default",
            "access",
            "system",
            "manager",
            "operator",
            "super",
            "superman",
            "batman",
            "dragon",
            "monkey",
            "shadow",
            "sunshine",
            "princess",
            "football",
            "baseball",
            "iloveyou",
            "loveyou",
            "love",
            "lovely",
            "trustno",
            "starwars",
            "whatever",
            "freedom",
            "michael",
            "jordan",
            "charlie",
            "abc",
            "abcabc",
            "abcd",
            "qwe",
            "qwer",
            "qweasd",
            "qweasdzxc",
            "asd",
            "asdasd",
            "asdf",
            "zxc",
            "zxcv",
            "qaz",
            "qazwsx",
            "wsx",
            "woaini",
            "woaiwojia",
            "woaizhongguo",
            "zhongguo",
            "china",
            "beijing",
            "shanghai",
            "chongqing",
            "mima",
            "nihao",
            "wangyi",
            "taobao",
            "alibaba",
            "tencent",
            "baidu",
            "weixin",
            "wechat",
            "qq",
            "iphone",
            "huawei",
            "canbao",
            "yibao",
            "shebao",
            "cenbao",
            "yiliao",
            "baoxian",
            "yiliaobaoxian",
            "gongan",
            "zhengfu",
            "aini",
            "laopo",
            "laogong",
            "zxcvbn",
            "a",
            "aa",
            "aaa",
            "q",
            "x",
            "xx",
            "xxx",
            "wo",
            "ai",
            "li",
            "wang",
            "zhang",
            "liu",
            "chen",
            "yang",
            "zhao",
            "huang",
            "zhou",
            "wu",
            "xu",
            "sun");

    private static final String[] ROWS = {
        "01234567890", "09876543210", "abcdefghijklmnopqrstuvwxyz", "zyxwvutsrqponmlkjihgfedcba", "qwertyuiop",
                "poiuytrewq", "asdfghjkl",
        "lkjhgfdsa", "zxcvbnm", "mnbvcxz", "1qaz2wsx3edc4rfv5tgb6yhn7ujm", "qazwsxedcrfvtgbyhnujm", "!@#$%^&*()",
                "q1w2e3r4t5y6u7i8o9p0",
        "1q2w3e4r5t6y7u8i9o0p"
    };

    private final SignInSettings settings;

    PasswordRules(SignInSettings settings) {
        this.settings = settings;
    }

    /**
     * Refuses what is too easily guessed.
     *
     * @throws ProblemException PASSWORD_TOO_SHORT, PASSWORD_LENGTH, PASSWORD_TOO_COMMON
     */
    void require(String password, String username) {
        long length = password.codePoints().count();
        if (length > LONGEST) {
            throw new ProblemException(IdentityError.PASSWORD_LENGTH).with("most", LONGEST);
        }
        if (length < settings.passwordLength()) {
            throw new ProblemException(IdentityError.PASSWORD_TOO_SHORT)
                    .with("least", settings.passwordLength())
                    .with("most", LONGEST);
        }
        if (isCommon(password, username)) {
            throw new ProblemException(IdentityError.PASSWORD_TOO_COMMON);
        }
    }

    static boolean isCommon(String password, String username) {
        String plain = password.toLowerCase(Locale.ROOT);
        String core = letters(plain);
        return isRun(plain)
                || isRepeated(plain)
                || plain.chars().noneMatch(Character::isLetter)
                || core.isEmpty()
                || WORDS.contains(core)
                || core.equals(letters(username.toLowerCase(Locale.ROOT)))
                || plain.equals(username.toLowerCase(Locale.ROOT))
                || (isRun(core) && core.length() >= 3)
                || (isRepeated(core) && core.length() >= 4);
    }

    /** What is left when digits and signs around it are taken away and those inside it are read as the letters that they stand for. */
    private static String letters(String text) {
        String trimmed = text.replaceAll("^[^\\p{L}@$]+|[^\\p{L}]+$", "");
        return trimmed.replace('0', 'o')
                .replace('1', 'i')
                .replace('3', 'e')
                .replace('4', 'a')
                .replace('5', 's')
                .replace('7', 't')
                .replace('@', 'a')
                .replace('$', 's')
                .replaceAll("[^\\p{L}]", "");
    }

    private static boolean isRun(String text) {
        for (String row : ROWS) {
            if (row.contains(text)) {
                return true;
            }
        }
        return false;
    }

    /** One to four characters again and again. */
    private static boolean isRepeated(String text) {
        return IntStream.rangeClosed(1, 4)
                .filter(length -> text.length() >= 2 * length)
                .anyMatch(length -> IntStream.range(length, text.length())
                        .allMatch(at -> text.charAt(at) == text.charAt(at - length)));
    }
}
