/// Frames from databases and back, through any JDBC driver.
module dev.kakehashi.jdbc {
    requires transitive dev.kakehashi.core;
    requires transitive java.sql;
    requires static org.jspecify;

    exports dev.kakehashi.jdbc;
}
