package io.canbao.policy.webhook;

import io.canbao.tenancy.CountyCode;
import java.net.URI;

/**
 * Where a region wants to be told.
 *
 * @param sealedSecret what news are signed with, encrypted
 * @param revision     grows with every change
 */
public record Webhook(CountyCode region, URI address, String sealedSecret, int revision) {
    /** What the secret is sealed for. */
    static String whose(CountyCode region) {
        return "webhook/" + region;
    }
}
