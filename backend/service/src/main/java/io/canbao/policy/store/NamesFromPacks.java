package io.canbao.policy.store;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.canbao.rules.policy.Text;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CustomChangeException;
import liquibase.exception.DatabaseException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;

/** A step of the migrations: fills the columns of names from the packs that were published before there were such columns. */
public final class NamesFromPacks implements CustomTaskChange {
    private static final ObjectMapper JSON = new ObjectMapper();
    private int filled;

    @Override
    public void execute(Database database) throws CustomChangeException {
        JdbcConnection connection = (JdbcConnection) database.getConnection();
        try (Statement select = connection.createStatement();
                ResultSet rows = select.executeQuery(
                        "SELECT region_code, insurance_year, version, pack FROM policy_version WHERE names IS NULL");
                PreparedStatement update = connection.prepareStatement(
                        "UPDATE policy_version SET level = ?, names = ?, path = ? WHERE region_code = ? AND insurance_year = ? AND version = ?")) {
            while (rows.next()) {
                fill(update, rows);
            }
        } catch (SQLException | DatabaseException failed) {
            throw new CustomChangeException("names of published policies", failed);
        }
    }

    /** A pack that cannot be read does not keep a database from its next step: its region then goes by its code. */
    private void fill(PreparedStatement update, ResultSet row) throws SQLException {
        String region = row.getString(1);
        JsonNode pack = read(row.getString(4));
        List<Text> path = new ArrayList<>();
        pack.path("path").forEach(name -> path.add(text(name)));
        Text own = path.isEmpty() ? Text.of(region) : path.removeLast();
        update.setString(1, pack.path("level").asText(Names.COUNTY).equals(Names.COUNTY) ? Names.COUNTY : Names.LAYER);
        update.setString(2, Names.json(own));
        update.setString(3, Names.json(path));
        update.setString(4, region);
        update.setInt(5, row.getInt(2));
        update.setInt(6, row.getInt(3));
        filled += update.executeUpdate();
    }

    private static JsonNode read(String pack) {
        try {
            return JSON.readTree(pack);
        } catch (JsonProcessingException damaged) {
            return JSON.createObjectNode();
        }
    }

    private static Text text(JsonNode name) {
        return name.isTextual()
                ? Text.of(name.asText())
                : new Text(
                        name.path("zh").asText(),
                        name.path("en").asText(name.path("zh").asText()));
    }

    @Override
    public String getConfirmationMessage() {
        return "names of %d published policies filled in".formatted(filled);
    }

    @Override
    public void setUp() {
        // nothing to prepare
    }

    @Override
    public void setFileOpener(ResourceAccessor resources) {
        // reads no files
    }

    @Override
    public ValidationErrors validate(Database database) {
        return new ValidationErrors();
    }
}
