package io.canbao.policy.migration;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import liquibase.change.custom.CustomTaskChange;
import liquibase.database.Database;
import liquibase.database.jvm.JdbcConnection;
import liquibase.exception.CustomChangeException;
import liquibase.exception.DatabaseException;
import liquibase.exception.ValidationErrors;
import liquibase.resource.ResourceAccessor;

/** Fills the columns of names from the packs that were published before there were such columns. */
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
        ArrayNode path = JSON.createArrayNode();
        pack.path("path").forEach(name -> path.add(both(name)));
        JsonNode own = path.isEmpty() ? both(JSON.getNodeFactory().textNode(region)) : path.remove(path.size() - 1);
        update.setString(1, pack.path("level").asText("county").equals("county") ? "county" : "layer");
        update.setString(2, own.toString());
        update.setString(3, path.toString());
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

    /** A name in both languages; a pack may give one text for both. */
    private static ObjectNode both(JsonNode name) {
        String chinese = name.isTextual() ? name.asText() : name.path("zh").asText();
        return JSON.createObjectNode()
                .put("zh", chinese)
                .put("en", name.path("en").asText(chinese));
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
