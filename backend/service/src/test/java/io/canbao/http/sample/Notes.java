package io.canbao.http.sample;

import io.canbao.platform.Served;
import io.canbao.tenancy.CountyCode;
import io.canbao.testkit.Database;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;

/** The application with the sample, its table and two counties that have notes. */
public final class Notes {
    /** Brings the sample into an application. */
    public static final String SETTING = "canbao.samples.notes";

    public static final CountyCode UPPER = new CountyCode("990101");
    public static final CountyCode LOWER = new CountyCode("990102");

    private Notes() {}

    /** Serves both counties with 7 notes each, the upper one's by Li and Wang in turn. */
    public static Served served(Database database) {
        Served served = Served.on(database, List.of(), Map.of(SETTING, "true", "canbao.database.connections", "4"));
        execute(database, """
            CREATE TABLE note (county_code CHAR(6) NOT NULL, number INT NOT NULL, author VARCHAR(50) NOT NULL,
                words VARCHAR(200) NOT NULL, revision INT NOT NULL, PRIMARY KEY (county_code, number))\
            """);
        NoteRows rows = served.bean(NoteRows.class);
        IntStream.rangeClosed(1, 7).forEach(number -> {
            rows.save(NoteRow.of(UPPER, number, number % 2 == 0 ? "Li" : "Wang", "note " + number));
            rows.save(NoteRow.of(LOWER, number, "Zhao", "of the lower county"));
        });
        return served;
    }

    /** The path of a county's notes. */
    public static String path(CountyCode county) {
        return "/api/v1/samples/" + county + "/notes";
    }

    /** How many notes a county has. */
    public static long count(Served served, CountyCode county) {
        return served.bean(NoteRows.class).countByIdCountyCode(county);
    }

    /** Adds one directly. */
    public static void add(Served served, CountyCode county, int number, String words) {
        served.bean(NoteRows.class).save(NoteRow.of(county, number, "Li", words));
    }

    private static void execute(Database database, String ddl) {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(ddl);
        } catch (SQLException failed) {
            throw new AssertionError(failed);
        }
    }
}
