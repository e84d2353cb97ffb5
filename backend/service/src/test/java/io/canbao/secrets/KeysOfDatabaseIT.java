package io.canbao.secrets;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.canbao.platform.DatabaseKind;
import io.canbao.platform.Served;
import io.canbao.registry.RollOfCounty;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Base64;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** The database itself knows the keys that it was written with, and learns them from the people in it where an earlier release wrote it. */
class KeysOfDatabaseIT {
    private static final String OTHER = Base64.getEncoder().encodeToString(new byte[32]);

    @ParameterizedTest
    @EnumSource
    void aStartWithOtherKeysIsRefused(DatabaseKind kind) throws SQLException {
        Served served = Served.twoCounties(kind);
        RollOfCounty.of(served).register(1, "");

        assertRefused(served, Served.SECRETS_KEY, OTHER);
        assertRefused(served, OTHER, Served.SECRETS_KEY);

        forgetTheCheck(served);
        assertRefused(served, Served.SECRETS_KEY, OTHER);
        assertRefused(served, OTHER, Served.SECRETS_KEY);
        assertThat(served.bean(KeyChecks.class).find()).isEmpty();

        served.bean(CheckKeys.class).check();
        assertThat(served.bean(KeyChecks.class).find()).isPresent();
    }

    private static void assertRefused(Served served, String secrets, String hash) {
        CheckKeys start = new CheckKeys(
                new SecretBox(secrets, ""),
                new KeyedHash(hash, ""),
                served.bean(KeyChecks.class),
                served.beans(SealedBefore.class));

        assertThatThrownBy(start::check).isInstanceOf(WrongKeys.class);
    }

    private static void forgetTheCheck(Served served) throws SQLException {
        try (Connection connection = served.database().connect();
                Statement statement = connection.createStatement()) {
            statement.executeUpdate("DELETE FROM key_check");
        }
    }
}
