package io.canbao.rules.policy;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * A document that rules rest on.
 *
 * @param document number as printed, or the title where a document has none
 * @param issuer the authority that issued it
 * @param issuedOn the day printed on it, if any
 */
public record Source(
        String id,
        String document,
        Text title,
        String issuer,
        @Nullable LocalDate issuedOn) {}
