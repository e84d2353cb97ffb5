package io.canbao.testkit.architecture.wrong.books;

import java.sql.Connection;
import java.sql.SQLException;

class KeepsBooksInADatabase {
    void keep(Connection database) throws SQLException {
        database.commit();
    }
}
