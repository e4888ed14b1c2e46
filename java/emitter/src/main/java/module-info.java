/// Python source in, Java source out.
module dev.kakehashi.emitter {
    requires com.fasterxml.jackson.core;
    requires com.palantir.javapoet;
    requires transitive dev.kakehashi.runtime;
    requires transitive java.compiler;
    requires static transitive org.jspecify;

    exports dev.kakehashi.emitter;
    exports dev.kakehashi.emitter.ast;
    exports dev.kakehashi.emitter.parse;
    exports dev.kakehashi.emitter.report;
    exports dev.kakehashi.emitter.run;
}
