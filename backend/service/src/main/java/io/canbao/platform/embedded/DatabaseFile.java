package io.canbao.platform.embedded;

import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where an embedded database is kept.
 *
 * @param path    the file of H2
 * @param witness the file beside it that says what it was last seen to hold
 * @param begun   an empty file beside it that is there until its first start has made all tables
 */
record DatabaseFile(Path path, Path witness, Path begun) {
    private static final String DATA = ".mv.db";
    private static final Pattern URL = Pattern.compile("jdbc:h2:(?:file:)?(?!(?:mem|tcp|ssl|zip):)([^;]+)(?:;.*)?");

    /** Empty for a database in memory, and for one that a server keeps. */
    static Optional<DatabaseFile> of(String url) {
        Matcher matcher = URL.matcher(url);
        return matcher.matches() ? Optional.of(named(matcher.group(1))) : Optional.empty();
    }

    /** An address of this database, wherever the process was started. */
    String absolute(String url) {
        Matcher matcher = URL.matcher(url);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("not an embedded database");
        }
        String base = path.toString();
        return url.substring(0, matcher.start(1))
                + base.substring(0, base.length() - DATA.length())
                + url.substring(matcher.end(1));
    }

    private static DatabaseFile named(String name) {
        String path = name.startsWith("~/") ? System.getProperty("user.home") + name.substring(1) : name;
        Path base = Path.of(path).toAbsolutePath().normalize();
        return new DatabaseFile(
                base.resolveSibling(base.getFileName() + DATA),
                base.resolveSibling(base.getFileName() + ".witness"),
                base.resolveSibling(base.getFileName() + ".begun"));
    }
}
