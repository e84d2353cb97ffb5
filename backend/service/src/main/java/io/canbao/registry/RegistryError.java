package io.canbao.registry;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why the roll is not changed, or somebody is not found on it. */
public enum RegistryError implements ErrorCode {
    RESIDENT_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这份居民档案。", "There is no such resident."),
    RESIDENT_EXISTS(HttpStatus.CONFLICT, "该证件号码已有居民档案。", "There is a resident of that number already."),
    TOO_MANY_LETTERS(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "一次最多打印 500 人的催缴信，请按单位或者身份选择。",
            "Letters to 500 people at most are printed at once; choose a unit or an identity."),
    REMINDED_YEAR_CLOSED(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "该年度已经没有可以缴费的日期，不能催缴，请选择其他年度。",
            "No day is left on which anybody can pay for this year: choose another one."),
    NOBODY_TO_REMIND(HttpStatus.NOT_FOUND, "没有需要催缴的居民。", "There is nobody to remind."),
    RESIDENT_MERGED(HttpStatus.CONFLICT, "该档案已并入另一份档案。", "This file was merged into another one."),
    NOT_MERGED(HttpStatus.CONFLICT, "该档案没有并入其他档案。", "This file is not merged into another one."),
    NO_DUPLICATE(HttpStatus.CONFLICT, "这两份档案不在疑似重复之列。", "These two files are not likely duplicates."),
    RESIDENT_DEAD(HttpStatus.CONFLICT, "该居民已登记死亡。", "This resident's death is recorded already."),
    DEAD_BEFORE_PAYMENT(
            HttpStatus.UNPROCESSABLE_ENTITY, "该居民在缴费日之前已死亡。", "This resident died before the day of payment."),
    RESIDENT_LIVES(HttpStatus.CONFLICT, "该居民没有登记死亡。", "No death of this resident is recorded."),
    REVOCATION_REASON_REQUIRED(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "请填写撤销死亡登记的原因，不超过 200 字。",
            "Say in at most 200 characters why the death is taken back."),
    CATEGORY_HELD(HttpStatus.CONFLICT, "该身份已从同一天起登记。", "This identity is on the file from that day already."),
    INVALID_RESIDENT(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "居民信息有误，详见各项。",
            "Something about the resident is not valid; see the list."),

    ID_NUMBER_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请填写证件号码。", "Give the number of the papers."),
    ID_NUMBER_FORM(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "居民身份证号码为 18 位：17 位数字加校验码（数字或 X）。",
            "An identity card has 18 characters: 17 digits and a check character, a digit or X."),
    ID_NUMBER_CHECK(HttpStatus.UNPROCESSABLE_ENTITY, "证件号码的校验码不对，请核对。", "The check character of the number is wrong."),
    ID_NUMBER_DATE(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "证件号码中的出生日期不存在或晚于今天。",
            "The birth date in the number does not exist, or lies in the future."),
    ID_NUMBER_ROUNDED(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "证件号码存成了数值，末几位可能已丢失；请把单元格设为文本后重新填写。",
            "The number is stored as a numeric value, which loses its last digits; make the cell text and fill it in again."),
    NOT_ON_THE_ROLL(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "名册中没有此人，请先登记居民。",
            "Nobody of this number is on the roll: register the resident first."),
    PAPER_NUMBER_FORM(HttpStatus.UNPROCESSABLE_ENTITY, "号码与证件类型不符。", "The number does not fit the kind of papers."),
    PAPER_KIND_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "没有这种证件类型。", "There is no such kind of papers."),
    PERSON_NAME_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请填写姓名，不超过 100 字。", "A name of at most 100 characters."),
    BIRTH_DATE_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请填写出生日期。", "Give the birth date."),
    BIRTH_DATE_DIFFERS(
            HttpStatus.UNPROCESSABLE_ENTITY, "与证件号码中的出生日期不一致。", "This differs from the birth date in the number."),
    SEX_DIFFERS(HttpStatus.UNPROCESSABLE_ENTITY, "与证件号码中的性别不一致。", "This differs from the sex in the number."),
    SEX_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "性别须为 F（女）或 M（男）。", "F for female or M for male."),
    NOT_A_DATE(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "日期须写成 2025-03-10、2025/3/10 或 20250310。",
            "A date is written 2025-03-10, 2025/3/10 or 20250310."),
    DATE_IN_FUTURE(HttpStatus.UNPROCESSABLE_ENTITY, "日期不能晚于今天。", "The date lies in the future."),
    DATE_BEFORE_BIRTH(HttpStatus.UNPROCESSABLE_ENTITY, "日期早于出生日期。", "The date is before the birth."),
    DATES_REVERSED(HttpStatus.UNPROCESSABLE_ENTITY, "终止日期早于认定日期。", "It ends before it was recognised."),
    DATE_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请填写日期。", "Give the day."),
    RESIDENT_UNIT_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "本县没有这个单位。", "The county has no such unit."),
    RESIDENT_UNIT_SAME(HttpStatus.UNPROCESSABLE_ENTITY, "该居民已在该单位，无需迁移。", "The resident is in this unit already."),
    UNIT_NAME_AMBIGUOUS(
            HttpStatus.UNPROCESSABLE_ENTITY, "有几个单位同名，请填写单位代码。", "Several units have this name; give the code."),
    GROUP_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "政策中没有这个人员类别。", "The policy has no such group."),
    GROUP_DISAGREES(HttpStatus.UNPROCESSABLE_ENTITY, "人员类别与出生日期不符。", "The group does not agree with the birth date."),
    CATEGORY_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "政策中没有这个资助类别。", "The policy has no such identity."),
    COVER_STATUS_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "政策中没有这种参保状态。", "The policy has no such status."),
    YEAR_FORM(HttpStatus.UNPROCESSABLE_ENTITY, "年度须为四位数，且不早于出生年份。", "A year of four digits, not before the birth."),
    REASON_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "没有这个未参保原因。", "There is no such reason."),
    PHONE_FORM(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "电话须为 5 至 20 位数字，可含 + - 和空格。",
            "Give 5 to 20 digits, with + - and spaces."),
    HOUSEHOLD_FORM(HttpStatus.UNPROCESSABLE_ENTITY, "户号不超过 64 个字符。", "At most 64 characters."),
    MERGE_TARGET_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "没有要并入的档案。", "There is no such file to merge into."),
    SEARCH_REQUIRED(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "请填写完整的证件号码，或姓名的前一至二十个字。",
            "Give a whole number, or the beginning of a name of 1 to 20 characters.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    RegistryError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
