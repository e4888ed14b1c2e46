/// Queries, plans, Arrow data, and the Polars engine in process.
module dev.kakehashi.core {
    requires com.google.protobuf;
    requires jdk.jfr;
    requires static transitive org.jspecify;

    exports dev.kakehashi;
    exports dev.kakehashi.arrow;
    exports dev.kakehashi.engine;
    exports dev.kakehashi.error;
}
