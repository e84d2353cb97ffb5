package io.canbao.testkit.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.ModifiersTree;
import com.sun.source.tree.PackageTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.lang.model.element.Modifier;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.jspecify.annotations.Nullable;

/**
 * Holds sources against the rule that every package and every public type says what it is for, and in a library every public
 * method too.
 */
public final class Documentation {

    private Documentation() {}

    /**
     * Packages and public types that say nothing of themselves.
     *
     * @param sources a folder of Java files, with its folders
     * @return a line each, with the file, in the order of the files' names
     * @throws IOException if a file cannot be read
     */
    public static List<String> missingIn(Path sources) throws IOException {
        return scan(sources, Scanner::new);
    }

    /**
     * Public methods and constructors of public types that say nothing of themselves. What overrides has the words of what it
     * overrides, and what a record's constructor takes is said by the record.
     *
     * @param sources a folder of Java files, with its folders
     * @return a line each, with the file, in the order of the files' names
     * @throws IOException if a file cannot be read
     */
    public static List<String> methodsMissingIn(Path sources) throws IOException {
        return scan(sources, MethodScanner::new);
    }

    private interface Scanning {
        TreePathScanner<?, ?> of(CompilationUnitTree file, DocTrees documentation, List<String> missing);
    }

    private static List<String> scan(Path sources, Scanning scanning) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        List<String> missing = new ArrayList<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, StandardCharsets.UTF_8);
                Stream<Path> all = Files.walk(sources)) {
            List<Path> java = all.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
            JavacTask task = (JavacTask)
                    compiler.getTask(null, files, null, null, null, files.getJavaFileObjectsFromPaths(java));
            DocTrees documentation = DocTrees.instance(task);
            for (CompilationUnitTree file : task.parse()) {
                scanning.of(file, documentation, missing).scan(file, null);
            }
        }
        return missing;
    }

    private static String nameOf(CompilationUnitTree file) {
        return Path.of(file.getSourceFile().toUri()).getFileName().toString();
    }

    private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final String file;
        private final DocTrees documentation;
        private final List<String> missing;

        private Scanner(CompilationUnitTree file, DocTrees documentation, List<String> missing) {
            this.file = nameOf(file);
            this.documentation = documentation;
            this.missing = missing;
        }

        @Override
        public @Nullable Void visitPackage(PackageTree here, @Nullable Void nothing) {
            if (file.equals("package-info.java")) {
                demand("package " + here.getPackageName());
            }
            return super.visitPackage(here, null);
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            if (type.getModifiers().getFlags().contains(Modifier.PUBLIC)) {
                demand("type " + type.getSimpleName());
            }
            return super.visitClass(type, null);
        }

        private void demand(String what) {
            if (documentation.getDocComment(getCurrentPath()) == null) {
                missing.add(file + ": " + what + " does not say what it is for");
            }
        }
    }

    private static final class MethodScanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final String file;
        private final DocTrees documentation;
        private final List<String> missing;

        private MethodScanner(CompilationUnitTree file, DocTrees documentation, List<String> missing) {
            this.file = nameOf(file);
            this.documentation = documentation;
            this.missing = missing;
        }

        @Override
        public @Nullable Void visitClass(ClassTree type, @Nullable Void nothing) {
            return isPublic(type.getModifiers()) ? super.visitClass(type, null) : null;
        }

        @Override
        public @Nullable Void visitMethod(MethodTree method, @Nullable Void nothing) {
            boolean offered = isPublic(method.getModifiers()) && !overrides(method) && !isOfRecord(method);
            if (offered && documentation.getDocComment(getCurrentPath()) == null) {
                missing.add(file + ": method " + method.getName() + " does not say what it is for");
            }
            return null;
        }

        /** Members of an interface are public without saying so. */
        private boolean isPublic(ModifiersTree modifiers) {
            boolean inInterface = enclosing().getKind() == Tree.Kind.INTERFACE;
            return modifiers.getFlags().contains(Modifier.PUBLIC)
                    || (inInterface && !modifiers.getFlags().contains(Modifier.PRIVATE));
        }

        private Tree enclosing() {
            return getCurrentPath().getParentPath().getLeaf();
        }

        private static boolean overrides(MethodTree method) {
            return method.getModifiers().getAnnotations().stream()
                    .anyMatch(annotation ->
                            annotation.getAnnotationType().toString().equals("Override"));
        }

        private boolean isOfRecord(MethodTree method) {
            return method.getName().contentEquals("<init>") && enclosing().getKind() == Tree.Kind.RECORD;
        }
    }
}
