package io.canbao.testkit.architecture;

import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreeScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Holds sources against the rule that a capability uses another one through its root package. Classes are held against it too ({@link Direction}), but the compiler copies a
 * constant into the class that uses it, and nothing there tells whose it was.
 */
public final class Insides {
    private Insides() {}

    /**
     * What capabilities name of the inside of others.
     *
     * @param sources a folder of Java files, with its folders
     * @param service package whose children in that folder are the capabilities
     * @return a line each, in order
     * @throws IOException if a file cannot be read
     */
    public static List<String> usedIn(Path sources, String service) throws IOException {
        Set<String> used = new TreeSet<>();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> java =
                    all.filter(file -> file.toString().endsWith(".java")).toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
            for (CompilationUnitTree file : task.parse()) {
                file.accept(new Names(file, sources, service, used), null);
            }
        }
        return List.copyOf(used);
    }

    private static final class Names extends TreeScanner<@Nullable Void, @Nullable Void> {
        private final String here;
        private final Path capabilities;
        private final Pattern inside;
        private final Set<String> used;

        private Names(CompilationUnitTree file, Path sources, String service, Set<String> used) {
            this.here = String.valueOf(file.getPackageName()) + '.';
            this.capabilities = sources.resolve(service.replace('.', '/'));
            this.inside = Pattern.compile("(%s\\.(\\w+))(\\.[a-z]\\w*)+\\.[A-Z]\\w*".formatted(Pattern.quote(service)));
            this.used = used;
        }

        @Override
        public @Nullable Void visitMemberSelect(MemberSelectTree name, @Nullable Void nothing) {
            Matcher matcher = inside.matcher(name.toString());
            if (matcher.matches()
                    && !here.startsWith(matcher.group(1) + '.')
                    && Files.isDirectory(capabilities.resolve(matcher.group(2)))) {
                used.add("%s* uses %s, which is inside the capability '%s'".formatted(here, name, matcher.group(2)));
            }
            return super.visitMemberSelect(name, null);
        }
    }
}
