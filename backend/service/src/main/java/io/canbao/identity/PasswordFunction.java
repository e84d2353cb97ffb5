package io.canbao.identity;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.micronaut.context.annotation.Factory;
import jakarta.inject.Singleton;

/** What a password is hashed with. */
@Factory
final class PasswordFunction {

    /** Argon2id with 19 MiB, two passes and one lane, as OWASP recommends. */
    @Singleton
    Argon2Function argon2() {
        return Argon2Function.getInstance(19_456, 2, 1, 32, Argon2.ID);
    }
}
