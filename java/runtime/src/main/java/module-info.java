/// Python's meaning in Java: the one dependency of emitted code.
module dev.kakehashi.runtime {
    requires transitive dev.kakehashi.python;
    requires static transitive org.jspecify;

    exports dev.kakehashi.runtime;
    exports dev.kakehashi.runtime.binding;
    exports dev.kakehashi.runtime.bridge;
    exports dev.kakehashi.runtime.error;
    exports dev.kakehashi.runtime.io;
    exports dev.kakehashi.runtime.library;
    exports dev.kakehashi.runtime.program;
    exports dev.kakehashi.runtime.value;
}
