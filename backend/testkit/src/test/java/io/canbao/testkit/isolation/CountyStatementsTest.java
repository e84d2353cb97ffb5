package io.canbao.testkit.isolation;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountyStatementsTest {
    private static final CountyStatements STATEMENTS = new CountyStatements(Set.of("resident", "payment"));

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT county_code, COUNT(*) FROM resident",
                "SELECT name FROM resident WHERE county_code = county_code",
                "SELECT name FROM resident WHERE county_code = ? OR name = ?",
                "SELECT name FROM resident WHERE NOT (county_code = ?)",
                "SELECT name FROM resident WHERE county_code <> ?",
                "SELECT name FROM resident WHERE county_code IN (SELECT county_code FROM region)",
                "SELECT name FROM resident ORDER BY county_code",
                "SELECT r.name FROM resident r JOIN payment p ON p.resident_id = r.resident_id WHERE r.county_code = ?",
                "SELECT r.name FROM resident r LEFT JOIN payment p ON r.county_code = ? WHERE p.county_code = ?",
                "SELECT name FROM region WHERE code IN (SELECT county_code FROM resident)",
                "SELECT (SELECT COUNT(*) FROM payment) FROM resident WHERE county_code = ?",
                "SELECT name FROM resident WHERE county_code = ? UNION SELECT name FROM resident",
                "SELECT * FROM (SELECT * FROM resident) everyone WHERE everyone.county_code = ?",
                "WITH paid AS (SELECT * FROM payment) SELECT * FROM resident WHERE county_code = ?",
                "SELECT name FROM `RESIDENT`",
                "UPDATE resident SET county_code = ?",
                "UPDATE resident SET name = ? WHERE resident_id = ?",
                "DELETE FROM payment",
                "DELETE FROM payment WHERE paid_on < ? LIMIT 10",
                "INSERT INTO resident (resident_id, name) VALUES (?, ?)",
                "INSERT INTO resident (county_code, name) SELECT county_code, name FROM payment",
                "SELECT name FROM resident WHERE county_code = ? AND id IN (SELECT id FROM resident)",
                "SELECT name FROM resident r WHERE r.county_code = ? AND EXISTS (SELECT 1 FROM payment r WHERE r.id ="
                        + " ?)",
                "SELECT name FROM resident r WHERE r.county_code = ? AND EXISTS (SELECT 1 FROM region r JOIN payment p"
                        + " ON p.county_code = r.county_code)",
                "SELECT name FROM resident WHERE county_code = ? AND id = (SELECT MAX(id) FROM resident WHERE name ="
                        + " ?)",
                "SELECT name FROM resident WHERE county_code = ? ORDER BY (SELECT COUNT(*) FROM payment)",
                "SELECT name FROM resident WHERE county_code = ? GROUP BY name HAVING COUNT(*) > (SELECT 1 FROM"
                        + " payment)",
                "SELECT r.name FROM resident r LEFT JOIN payment p ON p.county_code = r.county_code AND p.county_code"
                        + " = ?",
                "SELECT g.name FROM region g RIGHT JOIN payment p ON p.county_code = ?",
                "SELECT g.name FROM region g FULL JOIN payment p ON p.county_code = ?",
                "SELECT r.name FROM (resident r JOIN payment p ON p.id = r.id) WHERE r.county_code = ?",
                "SELECT r.name FROM resident r JOIN payment p USING (id) WHERE r.county_code = ?",
                "SELECT r.name FROM resident r, payment p WHERE r.county_code = ? AND p.id = r.id",
                "WITH all_of_them AS (SELECT * FROM resident) SELECT * FROM resident WHERE county_code = ?",
                "WITH paid AS (SELECT * FROM payment) SELECT id FROM paid UNION SELECT id FROM region",
                "(SELECT name FROM resident WHERE county_code = ?) UNION ALL (SELECT name FROM resident)",
                "SELECT name FROM resident WHERE county_code = ? EXCEPT SELECT name FROM resident",
                "TABLE resident",
                "UPDATE resident SET name = ? WHERE county_code = ? AND id IN (SELECT id FROM resident)",
                "UPDATE resident SET name = (SELECT MAX(name) FROM resident) WHERE county_code = ?",
                "UPDATE resident r JOIN payment p ON p.id = r.id SET r.name = ? WHERE r.county_code = ?",
                "UPDATE resident SET name = ? FROM payment p WHERE resident.county_code = ? AND p.id = resident.id",
                "UPDATE resident SET county_code = ? WHERE county_code = ?",
                "WITH paid AS (SELECT id FROM payment) UPDATE resident SET name = ? WHERE county_code = ?",
                "DELETE FROM resident WHERE county_code = ? AND id IN (SELECT id FROM resident)",
                "DELETE r FROM resident r JOIN payment p ON p.id = r.id WHERE r.county_code = ?",
                "WITH paid AS (SELECT id FROM payment) DELETE FROM resident WHERE county_code = ?",
                "INSERT INTO resident (county_code, name) VALUES (?, (SELECT MAX(name) FROM resident))",
                "INSERT INTO resident (county_code, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE name = (SELECT"
                        + " MAX(name) FROM resident)",
                "INSERT INTO region (code) SELECT county_code FROM resident",
                "REPLACE INTO resident (county_code, name) VALUES (?, ?)",
                "TRUNCATE TABLE resident",
                "CREATE TABLE everyone AS SELECT * FROM resident",
                "EXPLAIN ANALYZE SELECT * FROM resident",
                "SET @everyone = (SELECT COUNT(*) FROM resident)",
                "MERGE INTO resident USING payment ON 1 = 1 WHEN MATCHED THEN DELETE",
                "CREATE TABLE resident (county_code CHAR(6))",
                "DROP TABLE resident",
                "ALTER TABLE resident DROP COLUMN county_code",
                "LOCK TABLES resident WRITE",
                "SELECT name FROM resident WHERE county_code = ?; DELETE FROM payment",
                "SELECT name FROM resident WHERE county_code = ?; SELECT name FROM resident WHERE county_code = ?",
                "INSERT INTO resident (county_code, name) SELECT ?, name FROM resident WHERE county_code = ?",
                "INSERT INTO resident (county_code, name) SELECT * FROM resident WHERE county_code = ?",
                "INSERT INTO resident (county_code, name) SELECT county_code, name FROM resident WHERE county_code = ?"
                        + " UNION ALL SELECT ?, name FROM resident WHERE county_code = ?",
                "INSERT INTO resident (county_code, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE county_code = ?",
                "INSERT INTO resident (county_code, name) SELECT q.county_code, r.name FROM resident r, (SELECT ? AS"
                        + " county_code) q WHERE r.county_code = ?",
                "INSERT INTO resident (county_code, name) SELECT g.county_code, r.name FROM resident r JOIN region g ON"
                        + " g.id = r.id WHERE r.county_code = ?",
                "INSERT INTO resident (county_code, name) VALUES ('990101', ?)",
                "INSERT INTO resident (county_code, name) VALUES (?, ?), ((SELECT MAX(county_code) FROM region), ?)",
                "SELECT name FROM resident WHERE county_code = ? /*! OR 1 = 1 */",
                "SELECT name FROM resident WHERE county_code = ? AND name = \"a\\\" OR 1 = 1 -- \"",
                "WITH gone AS (DELETE FROM resident RETURNING name) SELECT name FROM gone WHERE county_code = ?",
                "SELECT * FROM a.resident, b.resident WHERE resident.county_code = ?",
                "SELECT name FROM resident WHERE county_code = ? AND ((("
            })
    void aStatementThatSeesSeveralCountiesIsFound(String sql) {
        assertThat(STATEMENTS.complaint(sql)).isPresent();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT name FROM resident WHERE county_code = ? AND (name = ? OR phone = ?)",
                "SELECT name FROM resident WHERE county_code = ? AND name <> '/*!' /* by name */",
                "SELECT name FROM resident WHERE (county_code = :county) AND name = :name FOR UPDATE SKIP LOCKED",
                "SELECT r.`name` FROM `resident` r WHERE (r.`county_code` = ? AND r.`unit` = ?) ORDER BY r.`name` ASC"
                        + " LIMIT 50 OFFSET 0",
                "SELECT r.name FROM resident r JOIN payment p ON p.county_code = r.county_code AND p.id = r.id WHERE"
                        + " r.county_code = ?",
                "SELECT r.name FROM resident r LEFT JOIN payment p ON p.county_code = ? WHERE r.county_code = ?",
                "SELECT name FROM resident r WHERE r.county_code = ? AND EXISTS (SELECT 1 FROM payment p WHERE"
                        + " p.county_code = r.county_code)",
                "SELECT name FROM resident WHERE county_code = ? UNION ALL SELECT name FROM resident WHERE county_code"
                        + " = ?",
                "SELECT name FROM resident WHERE county_code = ? AND id IN (SELECT id FROM resident WHERE county_code"
                        + " = ?)",
                "SELECT r.name FROM resident r WHERE r.county_code = ? AND r.id = (SELECT MAX(o.id) FROM resident o"
                        + " WHERE o.county_code = r.county_code AND o.note <> 'SELECT')",
                "SELECT r.name FROM resident r LEFT JOIN payment p ON p.county_code = r.county_code WHERE r.county_code"
                        + " = ?",
                "WITH paid AS (SELECT id FROM payment WHERE county_code = ?) SELECT r.name FROM resident r JOIN paid ON"
                        + " paid.id = r.id WHERE r.county_code = ?",
                "UPDATE resident SET name = ? WHERE county_code = ? AND resident_id = ?",
                "UPDATE resident r JOIN payment p ON p.county_code = r.county_code SET r.name = ? WHERE r.county_code"
                        + " = ?",
                "DELETE FROM resident WHERE county_code = ? AND id IN (SELECT id FROM payment WHERE county_code = ?)",
                "DELETE FROM payment WHERE county_code = ? AND paid_on < ? LIMIT 10",
                "INSERT INTO resident (county_code, name) VALUES (?, ?) ON DUPLICATE KEY UPDATE name = ?",
                "INSERT INTO resident (county_code, name) SELECT county_code, name FROM payment WHERE county_code = ?",
                "CREATE TABLE elsewhere (county_code CHAR(6))",
                "INSERT INTO resident (name, county_code) VALUES (?, ?), (?, ?)",
                "SELECT name FROM region",
                "SELECT resident_name FROM region WHERE ((("
            })
    void aStatementThatKeepsToOneCountyPasses(String sql) {
        assertThat(STATEMENTS.complaint(sql)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "SELECT name FROM resident WHERE county_code = :other",
                "SELECT r.name FROM resident r LEFT JOIN payment p ON p.county_code = :other WHERE r.county_code ="
                        + " :county",
                "DELETE FROM resident WHERE county_code = :county AND id IN (SELECT id FROM payment WHERE :other ="
                        + " county_code)",
                "INSERT INTO resident (name, county_code) VALUES (:name, :other)",
                "INSERT INTO resident (county_code, name) VALUES (:county, :name), (:other, :name)"
            })
    void theCountyOfAnotherParameterIsFound(String sql) {
        assertThat(STATEMENTS.complaint(sql)).isEmpty();
        assertThat(STATEMENTS.complaint(sql, "county")).isPresent();
        assertThat(STATEMENTS.complaint(sql.replace(":other", ":county"), "county"))
                .isEmpty();
    }
}
