package io.canbao.payment;

import io.canbao.enrollment.Season;
import io.canbao.platform.Answer;
import io.canbao.platform.Served;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** What the simulated provider tells of payments, signed as it does. */
public final class Notices {
    /** Where it is told. */
    public static final String PATH = "/api/v1/providers/simulated/callbacks";

    private Notices() {}

    /** Money for an enrollment of a season, on the tenth of January. */
    public static String notice(Season season, String id, String enrollment, String amount) {
        return "{\"id\":\"%s\",\"county\":\"%s\",\"enrollment\":\"%s\",\"amount\":\"%s\",\"paidAt\":\"%sT23:59:59+08:00\",\"orderedAt\":null}"
                .formatted(id, season.roll().code(), enrollment, amount, season.day("01-10"));
    }

    /** Tells of it. */
    public static Answer send(Season season, String body) {
        return season.roll().served().post(PATH, body, "Canbao-Signature", signature(body));
    }

    static String signature(String body) {
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(Served.PROVIDER_SECRET.getBytes(StandardCharsets.UTF_8), "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(body.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException impossible) {
            throw new AssertionError(impossible);
        }
    }
}
