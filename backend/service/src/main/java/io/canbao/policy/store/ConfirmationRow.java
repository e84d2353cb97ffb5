package io.canbao.policy.store;

import io.canbao.policy.draft.Confirmation;
import io.canbao.tenancy.CountyCode;
import io.micronaut.data.annotation.EmbeddedId;
import io.micronaut.data.annotation.MappedEntity;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;

/** That a copied value holds. */
@MappedEntity("policy_confirmation")
record ConfirmationRow(
        @EmbeddedId ConfirmationKey key, String path, String cite, String confirmedBy, LocalDateTime confirmedAt) {

    static ConfirmationRow of(CountyCode region, int year, Confirmation confirmation) {
        return new ConfirmationRow(
                new ConfirmationKey(region, year, hash(confirmation.path())),
                confirmation.path(),
                confirmation.cite(),
                confirmation.by(),
                LocalDateTime.ofInstant(confirmation.at(), ZoneOffset.UTC));
    }

    Confirmation confirmation() {
        return new Confirmation(path, cite, confirmedBy, confirmedAt.toInstant(ZoneOffset.UTC));
    }

    private static String hash(String path) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(path.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest);
        } catch (NoSuchAlgorithmException impossible) {
            throw new AssertionError("every Java platform has SHA-256", impossible);
        }
    }
}
