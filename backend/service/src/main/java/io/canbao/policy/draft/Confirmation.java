package io.canbao.policy.draft;

import java.time.Instant;

/**
 * That a value of last year's holds for the new one, too.
 *
 * @param path where it stands, {@code subsidies[subsidy.orphan].then.percent}
 * @param cite the clause that says so; empty where none was named
 * @param by   username
 */
public record Confirmation(String path, String cite, String by, Instant at) {}
