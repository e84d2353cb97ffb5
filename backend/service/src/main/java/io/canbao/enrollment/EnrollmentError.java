package io.canbao.enrollment;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why somebody is not enrolled, or an enrollment not changed. */
public enum EnrollmentError implements ErrorCode {
    ENROLLMENT_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这份参保登记。", "There is no such enrollment."),
    ALREADY_ENROLLED(
            HttpStatus.CONFLICT, "该居民本年度已在本县参保登记。", "This resident is enrolled in this county for that year already."),
    BOTH_ENROLLED(
            HttpStatus.CONFLICT,
            "两份档案在同一年度都有参保登记，不能合并；请先为其中一份办理退保。",
            "Both files are enrolled for the same year, so they cannot be merged; withdraw one of the two enrollments first."),
    DEATH_SETTLED(
            HttpStatus.CONFLICT,
            "该居民的参保登记已因死亡办理退保，请先处理退费，再重新登记参保并撤销死亡登记。",
            "Enrollments were withdrawn because of this death: settle what was paid back first."),
    COVERED_ELSEWHERE(HttpStatus.CONFLICT, "该居民本年度已在其他地方参保。", "This resident is covered elsewhere in that year."),
    REFUSED(HttpStatus.UNPROCESSABLE_ENTITY, "按现行政策不能参保缴费，原因见各项。", "The policy does not accept this; see the reasons."),
    NO_COVER_LEFT(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "现在缴费，本年度已没有可享受待遇的日期；仍要缴费的，须由本人确认。",
            "A payment now leaves no covered day in this year; it is taken only where the person agrees to that."),
    OPEN_QUESTIONS(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "居民档案缺少影响缴费金额或待遇起始日的信息，请先补全。",
            "The file lacks something that changes the price or the first covered day; complete it first."),
    PRICE_UNSPECIFIED(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "政策文件未定缴费金额，暂不能收费。",
            "The policy leaves the amount open, so that nothing can be taken."),
    ENROLLMENT_ENDED(HttpStatus.CONFLICT, "该参保登记已撤销或者已退费。", "This enrollment was withdrawn or paid back."),
    ALREADY_PAID(HttpStatus.CONFLICT, "该参保登记已缴费。", "This enrollment is paid already."),
    AMOUNT_DIFFERS(HttpStatus.CONFLICT, "金额与应缴金额不一致。", "The amount is not the one to be paid."),
    TIER_CHANGE_CLOSED(
            HttpStatus.CONFLICT,
            "缴费时所在的缴费期已结束，不能再变更档次。",
            "The period in which it was paid is over, so that the tier can no longer change."),
    NO_REFUND(HttpStatus.CONFLICT, "按政策规定，已缴费用不予退还。", "By the policy nothing is paid back."),
    REFUND_UNSPECIFIED(
            HttpStatus.UNPROCESSABLE_ENTITY, "政策文件未定退费金额，暂不能办理。", "The policy leaves the amount of the refund open."),
    NOTHING_PAID(HttpStatus.CONFLICT, "该参保登记没有可退的缴费。", "Nothing was paid for this enrollment that could be paid back."),
    REFUND_EXCEEDS_PAID(
            HttpStatus.UNPROCESSABLE_ENTITY, "退费金额超过尚可退的金额。", "More is to be paid back than is left of what was paid."),
    DIFFERENCE_NOT_FOUND(
            HttpStatus.NOT_FOUND, "这份参保登记没有需要处理的差异。", "Nothing about this enrollment differs from the roll."),
    DIFFERENCE_DECIDED(HttpStatus.CONFLICT, "这项差异已经处理。", "This difference has been decided about already."),
    DIFFERENCE_NOT_NOTED(
            HttpStatus.CONFLICT, "这项差异没有按“不作处理”办结，无须恢复。", "Nobody has decided to leave this difference as it is."),
    DIFFERENCE_CHANGED(
            HttpStatus.CONFLICT,
            "居民档案又有变动，差异与列出的不同，请刷新后再办理。",
            "The roll has changed once more, so that the difference is another one; look at it again."),
    DIFFERENCE_IN_FILE(
            HttpStatus.CONFLICT,
            "按现有信息该居民不能参保，请打开档案核对，需要退保的在档案中办理。",
            "By what is known now this person could not have enrolled; look at their file, where an enrollment is withdrawn."),
    DIFFERENCE_TO_BE_PAID(
            HttpStatus.CONFLICT,
            "该居民应补缴差额，收款后自动办结。",
            "The person has to pay the difference; it is settled by the payment."),
    HOUSEHOLD_INCOMPLETE(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "本地政策要求以户为单位参保：同户还有人未登记，也没有在别处参保的记录。请一并登记，或者先登记其未参保原因。",
            "Households are enrolled as a whole here, and a member is left out of whom no other cover is known; enroll them together, or record first why they are not enrolled."),
    HOUSEHOLD_REFUSED(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "有家庭成员不能参保登记，全户均未登记，详见各项。",
            "A member cannot be enrolled, so that nobody of the household was; see the list."),

    INVALID_ENROLLMENT(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "参保登记信息有误，详见各项。",
            "Something about the enrollment is not valid; see the list."),
    RESIDENT_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请选择居民。", "Say whom it is about."),
    INSURANCE_YEAR_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请填写参保年度。", "Give the insurance year."),
    TIER_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请选择档次。", "Choose a tier."),
    WITHDRAWAL_REASON_REQUIRED(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "请填写退保原因：小写字母和连字符，不超过 24 个字符。",
            "Give the reason: small letters and hyphens, at most 24 characters."),
    DAY_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请填写日期（2025-03-10）。", "Give the day, such as 2025-03-10."),
    DAY_IN_FUTURE(HttpStatus.UNPROCESSABLE_ENTITY, "日期不能晚于今天。", "The day lies in the future."),
    MEMBERS_REQUIRED(
            HttpStatus.UNPROCESSABLE_ENTITY, "请列出本户要参保的成员，每人一次，不超过 50 人。", "List the members, each once, at most 50."),
    NOT_OF_THE_HOUSEHOLD(HttpStatus.UNPROCESSABLE_ENTITY, "该居民不是本户成员。", "This resident is no member of the household."),
    UNITS_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请填写单位代码。", "Give the codes of the units."),
    WHO_UNKNOWN(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "批量参保只适用于 nothing-to-pay。",
            "In bulk, only nothing-to-pay can be enrolled.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    EnrollmentError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
