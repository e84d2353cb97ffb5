package io.canbao.identity;

import com.password4j.Argon2Function;
import com.password4j.types.Argon2;
import io.micronaut.context.annotation.Factory;
import io.micronaut.context.annotation.Replaces;
import jakarta.inject.Singleton;

/** Tests sign in some thousand times, each a third of a second of a core without the optimizing compiler: theirs are hashed with next to nothing. */
@Factory
final class QuickPasswords {

    @Singleton
    @Replaces(bean = Argon2Function.class, factory = PasswordFunction.class)
    Argon2Function argon2() {
        return Argon2Function.getInstance(64, 1, 1, 32, Argon2.ID);
    }
}
