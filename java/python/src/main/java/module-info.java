/// Python objects in a supervised worker process, and the environments it runs in.
module dev.kakehashi.python {
    requires com.fasterxml.jackson.core;
    requires transitive dev.kakehashi.core;
    requires static transitive org.jspecify;

    exports dev.kakehashi.python.environment;
}
