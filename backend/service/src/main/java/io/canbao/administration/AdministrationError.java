package io.canbao.administration;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why a county or a unit is not changed. */
public enum AdministrationError implements ErrorCode {
    INVALID_COUNTY(
            HttpStatus.UNPROCESSABLE_ENTITY, "区县信息有误，详见各项。", "Something about the county is not valid; see the list."),
    COUNTY_EXISTS(HttpStatus.CONFLICT, "该区县已在平台上。", "This county is on the platform already."),
    ADMIN_CAME(
            HttpStatus.CONFLICT,
            "该区县已有管理员接受邀请，由其邀请其他用户。",
            "An admin of this county has come in already, and invites the others."),
    NOBODY_INVITED(HttpStatus.CONFLICT, "该区县没有待接受邀请的管理员。", "No admin of this county was invited."),
    WRONG_STATUS(HttpStatus.CONFLICT, "区县当前状态不能这样变更。", "The county's status does not allow this."),
    INVALID_UNIT(
            HttpStatus.UNPROCESSABLE_ENTITY, "单位信息有误，详见各项。", "Something about the unit is not valid; see the list."),
    UNIT_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这个单位。", "There is no such unit."),
    UNIT_EXISTS(HttpStatus.CONFLICT, "该单位代码已被使用。", "There is a unit of that code."),
    CODE_FORM(HttpStatus.UNPROCESSABLE_ENTITY, "须为六位行政区划代码。", "The six digits of an administrative division."),
    COUNTY_CODE_OF_LAYER(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "这是省、市级区划的代码，不能作为区县接入；请用“新增上级区划”。",
            "This is the code of a province or prefecture, which is added as a region above counties."),
    INVALID_REGION(
            HttpStatus.UNPROCESSABLE_ENTITY, "区划信息有误，详见各项。", "Something about the region is not valid; see the list."),
    REGION_EXISTS(HttpStatus.CONFLICT, "该区划已在平台上。", "This region is on the platform already."),
    LAYER_CODE_FORM(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "须为省级（末四位为 0000）或者市级（末两位为 00）的六位行政区划代码。",
            "The six digits of a province (ending in 0000) or of a prefecture (ending in 00)."),
    PROVINCE_FIRST(HttpStatus.UNPROCESSABLE_ENTITY, "请先新增其所在的省级区划。", "Add the province that it lies in first."),
    UNKNOWN_REGION(HttpStatus.NOT_FOUND, "没有这个上级区划。", "There is no such region above counties."),
    PARENT_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请填写上级区划代码。", "Give the code of the region above."),
    PARENT_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "没有这个上级。", "There is nothing of that code above it."),
    YEAR_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请填写参保年度，如 2026。", "Give an insurance year, such as 2026."),
    NOTHING_TO_COPY(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "该区县没有公布过这一年度的政策，不能复制。",
            "No policy of that county and year is published, to be copied."),
    LOCAL_NAME_REQUIRED(
            HttpStatus.UNPROCESSABLE_ENTITY, "请填写中文名称，不超过 100 字。", "A Chinese name of at most 100 characters."),
    TOO_LONG(HttpStatus.UNPROCESSABLE_ENTITY, "内容过长。", "This is too long."),
    MODULE_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "没有这个模块。", "There is no such module."),
    APPROVALS_NUMBER(HttpStatus.UNPROCESSABLE_ENTITY, "须为 1 或 2。", "Give 1 or 2."),
    UNIT_CODE_FORM(
            HttpStatus.UNPROCESSABLE_ENTITY, "须为 1 至 64 个字母、数字或 . _ -。", "Give 1 to 64 letters, digits or . _ -."),
    UNIT_KIND_UNKNOWN(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "须为乡镇（街道）、村（社区）、组、学校或机构（town、village、team、school、institution）。",
            "One of town, village, team, school, institution."),
    UNIT_MISPLACED(
            HttpStatus.UNPROCESSABLE_ENTITY, "这类单位不能设在该上级之下。", "A unit of this kind does not lie below that one."),
    UNIT_HOLDS_OTHERS(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "该单位的下级单位不能设在这类单位之下。",
            "The units that lie in this one do not lie in one of that kind.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    AdministrationError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
