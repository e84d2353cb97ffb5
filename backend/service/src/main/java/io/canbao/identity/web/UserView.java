package io.canbao.identity.web;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.canbao.identity.Account;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.UnitCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Somebody of a region, as its admin sees them. */
@Schema(name = "User")
record UserView(
        String username,
        String name,
        List<String> roles,
        @JsonInclude(JsonInclude.Include.ALWAYS) List<String> units,

        @Schema(description = "invited until the invitation is accepted, then active")
        String state,

        @Schema(description = "Whether a second factor is set up")
        boolean secondFactor) {

    static UserView of(Account account) {
        return new UserView(
                account.username(),
                account.name(),
                account.roles().keySet().stream().map(Role::code).sorted().toList(),
                account.units().stream().map(UnitCode::value).sorted().toList(),
                account.state().code(),
                account.hasSecondFactor());
    }
}
