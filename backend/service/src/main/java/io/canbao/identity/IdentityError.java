package io.canbao.identity;

import io.canbao.problem.ErrorCode;
import io.canbao.rules.policy.Text;
import io.micronaut.http.HttpStatus;

/** Why somebody is not let in, or an account is not changed. */
public enum IdentityError implements ErrorCode {
    SIGN_IN_REQUIRED(HttpStatus.UNAUTHORIZED, "请先登录。", "Please sign in."),
    SIGN_IN_FAILED(HttpStatus.UNAUTHORIZED, "用户名、密码或验证码不正确。", "The username, password or code is not right."),
    CODE_REQUIRED(HttpStatus.UNAUTHORIZED, "请输入动态验证码。", "Please enter the code of your second factor."),
    SIGN_IN_LOCKED(
            HttpStatus.TOO_MANY_REQUESTS,
            "登录失败次数过多，请稍后再试。",
            "There were too many failed attempts; please try again later."),
    OPENID_NOT_OFFERED(
            HttpStatus.NOT_FOUND, "本平台未启用统一身份认证登录。", "There is no other system that people sign in with here."),
    OPENID_UNAVAILABLE(
            HttpStatus.SERVICE_UNAVAILABLE,
            "统一身份认证系统暂时无法连接，请稍后再试，或者使用用户名和密码登录。",
            "The sign-in system cannot be reached; please try again later, or use username and password."),
    OPENID_ACCOUNT_UNKNOWN(
            HttpStatus.UNAUTHORIZED,
            "您已通过统一身份认证，但在本平台还没有账户，请联系本单位管理员。",
            "You were recognised, but have no account here; please ask your administrator."),
    OPENID_FACTOR_REQUIRED(
            HttpStatus.UNAUTHORIZED,
            "您的账户须使用动态验证码，而统一身份认证没有验证第二因素，请使用用户名、密码和动态验证码登录。",
            "Your account needs a second factor, which the sign-in system did not ask for; please use username, password and code."),
    NOT_ALLOWED(HttpStatus.FORBIDDEN, "您没有办理此事项的权限。", "You are not allowed to do this."),
    SECOND_FACTOR_REQUIRED(
            HttpStatus.FORBIDDEN,
            "您的角色须启用动态验证码后才能办理业务，请先在个人账户中启用。",
            "Your role needs a second factor; please set it up in your account first."),
    COUNTY_SUSPENDED(HttpStatus.FORBIDDEN, "该区县已暂停使用平台。", "This county's use of the platform is suspended."),
    MODULE_OFF(HttpStatus.FORBIDDEN, "该区县没有启用这项业务。", "This county does not use this part of the platform."),
    ORIGIN_NOT_ALLOWED(
            HttpStatus.FORBIDDEN, "请求并非来自本平台的页面。", "The request does not come from a page of this platform."),
    ADDRESS_UNKNOWN(
            HttpStatus.SERVICE_UNAVAILABLE,
            "平台尚未配置对外地址（CANBAO_SIGN_IN_ORIGINS），请联系平台管理员。",
            "No address of this platform is configured: see CANBAO_SIGN_IN_ORIGINS."),
    CSRF_TOKEN_REQUIRED(
            HttpStatus.FORBIDDEN,
            "缺少请求头 X-CSRF-Token，或其值已失效。",
            "The header X-CSRF-Token is missing or no longer holds."),
    CODE_WRONG(HttpStatus.UNPROCESSABLE_ENTITY, "验证码不正确或已使用。", "The code is wrong or was used already."),
    PASSWORD_WRONG(HttpStatus.UNPROCESSABLE_ENTITY, "当前密码不正确。", "The current password is not right."),
    PASSWORD_TOO_SHORT(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "密码长度应为{least}至{most}个字符。",
            "A password has {least} to {most} characters."),
    PASSWORD_LENGTH(HttpStatus.UNPROCESSABLE_ENTITY, "密码最多{most}个字符。", "A password has at most {most} characters."),
    PASSWORD_TOO_COMMON(
            HttpStatus.UNPROCESSABLE_ENTITY,
            "该密码过于常见，容易被猜中，请另选一个。",
            "This password is one that everybody tries first; please choose another."),
    INVITATION_NOT_FOUND(
            HttpStatus.NOT_FOUND, "邀请不存在、已使用或已过期。", "There is no such invitation, or it was used or has ended."),
    USER_NOT_FOUND(HttpStatus.NOT_FOUND, "没有这个用户。", "There is no such user."),
    USERNAME_TAKEN(HttpStatus.CONFLICT, "该用户名已被使用。", "This username is taken."),
    OWN_SCOPE(HttpStatus.FORBIDDEN, "不能更改自己的角色和单位。", "Nobody changes their own roles and units."),
    INVALID_USER(
            HttpStatus.UNPROCESSABLE_ENTITY, "用户信息有误，详见各项。", "Something about the user is not valid; see the list."),
    USERNAME_FORM(
            HttpStatus.UNPROCESSABLE_ENTITY, "须为 2 至 64 个字母、数字或 . _ @ -。", "Give 2 to 64 letters, digits or . _ @ -."),
    NAME_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请填写姓名，不超过 100 字。", "A name of at most 100 characters."),
    ROLE_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "没有这个角色。", "There is no such role."),
    ROLE_MISPLACED(HttpStatus.UNPROCESSABLE_ENTITY, "该角色不能在此授予。", "This role cannot be given here."),
    ROLE_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "请至少授予一个角色。", "At least one role."),
    ROLE_STANDS_ALONE(HttpStatus.UNPROCESSABLE_ENTITY, "审计员不得兼任其他角色。", "An auditor holds no other role."),
    UNIT_UNKNOWN(HttpStatus.UNPROCESSABLE_ENTITY, "没有这个单位。", "There is no such unit."),
    UNIT_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "代办员须至少绑定一个单位。", "An agent needs at least one unit."),
    FIELD_REQUIRED(HttpStatus.UNPROCESSABLE_ENTITY, "此项必填。", "This is required.");

    @SuppressWarnings("ImmutableEnumChecker") // a record of constants
    private final Meaning meaning;

    IdentityError(HttpStatus status, String chinese, String english) {
        this.meaning = new Meaning(status, new Text(chinese, english));
    }

    @Override
    public Meaning meaning() {
        return meaning;
    }
}
