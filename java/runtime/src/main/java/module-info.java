/// Python's meaning in Java: the one dependency of emitted code.
module dev.kakehashi.runtime {
    requires transitive dev.kakehashi.python;
    requires static transitive org.jspecify;
    requires java.management;
    requires jdk.management;
    requires jdk.unsupported;

    exports dev.kakehashi.runtime.binding;
    exports dev.kakehashi.runtime.bridge;
    exports dev.kakehashi.runtime.concurrent;
    exports dev.kakehashi.runtime.error;
    exports dev.kakehashi.runtime.io;
    exports dev.kakehashi.runtime.library.abc;
    exports dev.kakehashi.runtime.library.argparse;
    exports dev.kakehashi.runtime.library.classes;
    exports dev.kakehashi.runtime.library.asyncio;
    exports dev.kakehashi.runtime.library.collections;
    exports dev.kakehashi.runtime.library.context;
    exports dev.kakehashi.runtime.library.csv;
    exports dev.kakehashi.runtime.library.datetime;
    exports dev.kakehashi.runtime.library.decimal;
    exports dev.kakehashi.runtime.library.functools;
    exports dev.kakehashi.runtime.library.futures;
    exports dev.kakehashi.runtime.library.io;
    exports dev.kakehashi.runtime.library.itertools;
    exports dev.kakehashi.runtime.library.json;
    exports dev.kakehashi.runtime.library.math;
    exports dev.kakehashi.runtime.library.numbers;
    exports dev.kakehashi.runtime.library.operator;
    exports dev.kakehashi.runtime.library.os;
    exports dev.kakehashi.runtime.library.pathlib;
    exports dev.kakehashi.runtime.library.queue;
    exports dev.kakehashi.runtime.library.random;
    exports dev.kakehashi.runtime.library.re;
    exports dev.kakehashi.runtime.library.sequence;
    exports dev.kakehashi.runtime.library.statistics;
    exports dev.kakehashi.runtime.library.system;
    exports dev.kakehashi.runtime.library.text;
    exports dev.kakehashi.runtime.library.threading;
    exports dev.kakehashi.runtime.library;
    exports dev.kakehashi.runtime.program;
    exports dev.kakehashi.runtime.value;
    exports dev.kakehashi.runtime;
}
