package io.canbao.tenancy;

import java.util.Arrays;
import java.util.Optional;

/** What somebody may do in a county, a layer above it, or (operators) for the platform. */
public enum Role {
    PLATFORM_OPERATOR("platform-operator"),
    LAYER_ADMIN("layer-admin"),
    COUNTY_ADMIN("county-admin"),
    POLICY_EDITOR("policy-editor"),
    POLICY_APPROVER("policy-approver"),
    ENROLLMENT_OFFICER("enrollment-officer"),
    AGENT("agent"),
    CASHIER("cashier"),
    ASSESSOR("assessor"),
    AUDITOR("auditor");

    private final String code;

    Role(String code) {
        this.code = code;
    }

    /** As requests and answers write it. */
    public String code() {
        return code;
    }

    /** The role of that code. */
    public static Optional<Role> find(String code) {
        return Arrays.stream(values()).filter(role -> role.code.equals(code)).findFirst();
    }

    /** Whether its holder acts in the units that were named only. */
    public boolean boundToUnits() {
        return this == AGENT;
    }

    /** Whether its holder signs in with a second factor. */
    public boolean needsSecondFactor() {
        return this == PLATFORM_OPERATOR || this == POLICY_APPROVER;
    }

    /** Whether its holder holds no other: whoever looks over everybody's shoulder does nothing that there is to look at. */
    public boolean standsAlone() {
        return this == AUDITOR;
    }

    /** Whether it can be given in a region of that level. */
    public boolean fits(RegionLevel level) {
        return switch (this) {
            case PLATFORM_OPERATOR -> level == RegionLevel.NATION;
            case LAYER_ADMIN -> level != RegionLevel.COUNTY;
            case POLICY_EDITOR, POLICY_APPROVER, AUDITOR -> true;
            case COUNTY_ADMIN, ENROLLMENT_OFFICER, AGENT, CASHIER, ASSESSOR -> level == RegionLevel.COUNTY;
        };
    }
}
