/// Python's meaning in Java: the one dependency of emitted code.
module dev.kakehashi.runtime {
    requires transitive dev.kakehashi.python;
    requires static transitive org.jspecify;

    exports dev.kakehashi.runtime;
}
