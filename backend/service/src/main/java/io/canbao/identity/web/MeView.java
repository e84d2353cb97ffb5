package io.canbao.identity.web;

import io.canbao.identity.Account;
import io.canbao.rules.policy.Text;
import io.canbao.tenancy.Counties;
import io.canbao.tenancy.CountyModule;
import io.canbao.tenancy.Region;
import io.canbao.tenancy.RegionLevel;
import io.canbao.tenancy.RegionTree;
import io.canbao.tenancy.Role;
import io.canbao.tenancy.UnitCode;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Who is signed in, to themselves. */
@Schema(name = "Me")
record MeView(
        String username,
        String name,
        List<RoleView> roles,

        @Schema(description = "Name of the county or layer; left out for operators of the platform") @Nullable
        Text at,

        @Schema(
                description = "The parts of the platform that the county uses",
                example = "[\"assessment\",\"enrollment\"]")
        List<String> modules,

        SecondFactorState secondFactor,

        @Schema(description = "For the header X-CSRF-Token of a browser's session") @Nullable
        String csrf) {

    static MeView of(
            Account account,
            RegionTree regions,
            Counties counties,
            Optional<Instant> secondFactorUntil,
            @Nullable String csrf) {
        Optional<Text> at = regions.find(account.id().region())
                .filter(region -> region.level() != RegionLevel.NATION)
                .map(Region::name);
        return new MeView(
                account.username(),
                account.name(),
                account.roles().keySet().stream()
                        .sorted()
                        .map(role -> RoleView.of(role, account))
                        .toList(),
                at.orElse(null),
                counties.find(account.id().region()).stream()
                        .flatMap(county -> county.modules().stream())
                        .map(CountyModule::code)
                        .sorted()
                        .toList(),
                SecondFactorState.of(account, secondFactorUntil),
                csrf);
    }

    /** Something that they may do. */
    @Schema(name = "RoleInCounty")
    record RoleView(
            String role,

            @Schema(description = "The county or layer; none for operators of the platform") @Nullable
            String county,

            @Schema(description = "Of a role that is bound to units") @Nullable
            List<String> units) {

        static RoleView of(Role role, Account account) {
            return new RoleView(
                    role.code(),
                    role == Role.PLATFORM_OPERATOR
                            ? null
                            : account.id().region().value(),
                    role.boundToUnits()
                            ? account.units().stream()
                                    .map(UnitCode::value)
                                    .sorted()
                                    .toList()
                            : null);
        }
    }

    /** Whether codes are asked for at sign-in, and whether a role asks for that. */
    @Schema(name = "SecondFactorState")
    record SecondFactorState(
            boolean confirmed,

            @Schema(description = "Since when a role needs one") @Nullable
            Instant neededSince,

            @Schema(description = "Until when all else can be done without; left out where it is confirmed") @Nullable
            Instant until) {

        static SecondFactorState of(Account account, Optional<Instant> until) {
            return new SecondFactorState(
                    account.hasSecondFactor(), account.secondFactorNeededSince().orElse(null), until.orElse(null));
        }
    }
}
