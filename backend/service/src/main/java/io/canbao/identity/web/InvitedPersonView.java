package io.canbao.identity.web;

import io.canbao.identity.Account;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionLevel;
import io.canbao.tenancy.RegionTree;
import io.canbao.tenancy.Role;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Somebody who was invited, told to whoever holds the invitation. */
@Schema(name = "InvitedPerson")
record InvitedPersonView(
        @Schema(description = "Name of the county or layer; left out for operators of the platform") @Nullable
        Text at,

        String name,

        @Schema(description = "What they will sign in with") String username,

        @Schema(example = "[\"policy-editor\"]") List<String> roles) {

    static InvitedPersonView of(Account account, RegionTree regions) {
        return new InvitedPersonView(
                regions.find(account.id().region())
                        .filter(region -> region.level() != RegionLevel.NATION)
                        .map(Region::name)
                        .orElse(null),
                account.name(),
                account.username(),
                account.roles().keySet().stream().sorted().map(Role::code).toList());
    }
}
