package io.canbao.api;

import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.swagger.v3.oas.annotations.Operation;
import java.nio.file.Path;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The methods that answer, by the names of their descriptions. */
final class Endpoints {
    private Endpoints() {}

    static Map<String, Endpoint> find() {
        return new ClassFileImporter()
                .importPath(Path.of("target", "classes", "io", "canbao")).stream()
                        .flatMap(type -> type.getMethods().stream())
                        .filter(method -> method.isAnnotatedWith(Operation.class))
                        .map(Endpoint::new)
                        .collect(Collectors.toMap(Endpoint::operationId, Function.identity()));
    }
}
