package io.canbao.platform;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Arrays;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.ArgumentsProvider;
import org.junit.jupiter.params.provider.ArgumentsSource;
import org.junit.jupiter.params.support.ParameterDeclarations;

/**
 * A test on MySQL, which is the database and the truth. On the embedded one every statement is tried ({@code RepositoriesIT}) and the first test of
 * each class; all tests with {@code backend/verify -Dcanbao.databases=all}.
 */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ParameterizedTest
@ArgumentsSource(OnMySql.Databases.class)
public @interface OnMySql {

    /** MySQL, or all. */
    final class Databases implements ArgumentsProvider {
        @Override
        public Stream<Arguments> provideArguments(ParameterDeclarations parameters, ExtensionContext context) {
            boolean all = "all".equals(System.getProperty("canbao.databases"));
            return all
                    ? Arrays.stream(DatabaseKind.values()).map(Arguments::of)
                    : Stream.of(Arguments.of(DatabaseKind.MYSQL));
        }
    }
}
