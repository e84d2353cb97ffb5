package io.canbao.testkit.architecture;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.PackageTree;
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

/** Holds sources against the rule that every package and every public type says what it is for. */
public final class Documentation {

    private Documentation() {}

    /**
     * What says nothing of itself.
     *
     * @param sources a folder of Java files, with its folders
     * @return a line each, with the file, in the order of the files' names
     * @throws IOException if a file cannot be read
     */
    public static List<String> missingIn(Path sources) throws IOException {
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
                new Scanner(file, documentation, missing).scan(file, null);
            }
        }
        return missing;
    }

    private static final class Scanner extends TreePathScanner<@Nullable Void, @Nullable Void> {
        private final String file;
        private final DocTrees documentation;
        private final List<String> missing;

        private Scanner(CompilationUnitTree file, DocTrees documentation, List<String> missing) {
            this.file = Path.of(file.getSourceFile().toUri()).getFileName().toString();
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
}
