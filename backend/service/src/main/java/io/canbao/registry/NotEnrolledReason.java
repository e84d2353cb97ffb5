package io.canbao.registry;

import io.canbao.rules.policy.Text;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** Why somebody on the roll is not enrolled, as the rolls of the notices ask. */
public enum NotEnrolledReason {
    EMPLOYEE_COVER("已参加职工医保", "covered as an employee"),
    COVERED_ELSEWHERE("已在外地参保", "covered elsewhere"),
    STUDENT_ELSEWHERE("在外地学校参保", "covered at a school elsewhere"),
    MILITARY("参军", "in the army"),
    IN_CUSTODY("服刑", "in prison"),
    MOVED_AWAY("户口迁出", "moved away"),
    DEAD("死亡", "dead"),
    NOT_FOUND("联系不上", "cannot be reached"),
    UNWILLING("不愿参保", "does not wish to"),
    OTHER("其他", "other");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Text label;

    NotEnrolledReason(String chinese, String english) {
        this.label = new Text(chinese, english);
    }

    /** As requests and answers write it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** In words. */
    public Text label() {
        return label;
    }

    /** The reason of that code. */
    public static Optional<NotEnrolledReason> find(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.code().equals(code))
                .findFirst();
    }
}
