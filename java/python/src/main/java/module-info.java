/// Python objects in supervised worker processes, as remote handles.
module dev.kakehashi.python {
    requires com.fasterxml.jackson.core;
    requires transitive dev.kakehashi.core;
    requires jdk.jfr;
    requires static transitive org.jspecify;

    exports dev.kakehashi.python;
    exports dev.kakehashi.python.data;
    exports dev.kakehashi.python.environment;
    exports dev.kakehashi.python.error;
    exports dev.kakehashi.python.value;
}
