package io.canbao.platform;

import io.canbao.testkit.Database;
import io.canbao.testkit.MySqlServer;

/** The databases of the platform: everything is tried on MySQL, what each capability is for on the embedded one, too. */
public enum DatabaseKind {
    EMBEDDED {
        @Override
        public Database create() {
            return Database.embedded();
        }
    },
    MYSQL {
        @Override
        public Database create() {
            return MySqlServer.shared().createDatabase();
        }
    };

    /** A new empty one. */
    public abstract Database create();
}
