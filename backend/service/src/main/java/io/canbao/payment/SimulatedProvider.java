package io.canbao.payment;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.enrollment.EnrollmentId;
import io.canbao.problem.ProblemException;
import io.canbao.rules.Money;
import io.canbao.tenancy.CountyCode;
import io.canbao.tenancy.CountyTime;
import io.micronaut.context.annotation.Property;
import jakarta.inject.Singleton;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.HexFormat;
import java.util.Optional;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * A provider for trying out: whoever has its secret, the setting {@code canbao.payment.simulated-secret}, says that money came. Without the setting every signature is wrong. A notice is
 * {@code {"id":"…","county":"…","enrollment":"…","amount":"40.00","paidAt":"2024-11-01T10:00:00+08:00","orderedAt":null}}, signed in {@code Canbao-Signature} by the HMAC-SHA-256 of
 * its bytes in hexadecimal digits.
 */
@Singleton
final class SimulatedProvider implements Provider {
    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LONGEST_ID = 100;

    private final byte[] secret;

    SimulatedProvider(@Property(name = "canbao.payment.simulated-secret", defaultValue = "") String secret) {
        this.secret = secret.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String code() {
        return "simulated";
    }

    @Override
    public Notice read(String signature, byte[] body) {
        if (secret.length == 0 || !MessageDigest.isEqual(signed(body), bytes(signature))) {
            throw new ProblemException(PaymentError.SIGNATURE_WRONG);
        }
        try {
            JsonNode notice = JSON.readTree(body);
            String id = notice.path("id").asText();
            if (id.isEmpty() || id.length() > LONGEST_ID) {
                throw new ProblemException(PaymentError.INVALID_CALLBACK);
            }
            return new Notice(
                    id,
                    CountyCode.parse(notice.path("county").asText()),
                    new EnrollmentId(notice.path("enrollment").asText()),
                    amount(notice.path("amount").asText()),
                    day(notice.path("paidAt").asText()),
                    Optional.ofNullable(notice.path("orderedAt").textValue()).map(SimulatedProvider::day));
        } catch (IOException | RuntimeException unreadable) {
            throw new ProblemException(PaymentError.INVALID_CALLBACK, unreadable);
        }
    }

    private static Money amount(String text) {
        Money amount = Money.parse(text);
        if (amount.fen() <= 0) {
            throw new IllegalArgumentException("no amount");
        }
        return amount;
    }

    private static LocalDate day(String instant) {
        return OffsetDateTime.parse(instant).atZoneSameInstant(CountyTime.ZONE).toLocalDate();
    }

    private byte[] signed(byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret, ALGORITHM));
            return mac.doFinal(body);
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String signature) {
        try {
            return HexFormat.of().parseHex(signature);
        } catch (IllegalArgumentException _) {
            return new byte[0];
        }
    }
}
