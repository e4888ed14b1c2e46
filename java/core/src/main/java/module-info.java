/// Queries, plans, Arrow data, and the Polars engine in process.
module dev.kakehashi.core {
    requires com.google.protobuf;
<<<<<<< HEAD
    requires static aircompressor.v3;
    requires flatbuffers.java;
    requires org.apache.arrow.format;
=======
    requires jdk.jfr;
>>>>>>> h/build
    requires static transitive org.jspecify;

    exports dev.kakehashi;
    exports dev.kakehashi.arrow;
<<<<<<< HEAD
    exports dev.kakehashi.arrow.ipc;
=======
    exports dev.kakehashi.engine;
>>>>>>> h/build
    exports dev.kakehashi.error;
}
