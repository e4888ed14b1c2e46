/// Queries, plans, Arrow data, and the Polars engine in process.
module dev.kakehashi.core {
    requires com.google.protobuf;
    requires static transitive org.jspecify;
}
