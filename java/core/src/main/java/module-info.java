/// Queries, plans, Arrow data, and the Polars engine in process.
module dev.kakehashi.core {
    requires static aircompressor.v3;
    requires com.google.protobuf;
    requires flatbuffers.java;
    requires jdk.jfr;
    requires org.apache.arrow.format;
    requires static transitive org.jspecify;

    exports dev.kakehashi;
    exports dev.kakehashi.arrow;
    exports dev.kakehashi.arrow.ipc;
    exports dev.kakehashi.engine;
    exports dev.kakehashi.error;
    exports dev.kakehashi.options;
    exports dev.kakehashi.plan;

    // Protobuf reads descriptors of generated classes by reflection.
    exports dev.kakehashi.internal.proto to
            com.google.protobuf;
    exports dev.kakehashi.internal.files to
            dev.kakehashi.python;
}
