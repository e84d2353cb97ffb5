package io.canbao.policypack.data;

import io.canbao.rules.policy.Text;
import org.jspecify.annotations.Nullable;

/**
 * How residents reach an office.
 *
 * @param name
 *            of the office
 * @param telephone
 *            as it is dialled and written, or null
 * @param address
 *            or null
 * @param hours
 *            when it is open, or null
 */
public record Contact(
        Text name,
        @Nullable String telephone,
        @Nullable Text address,
        @Nullable Text hours) {}
