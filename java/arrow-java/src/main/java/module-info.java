/// Columns of Kakehashi as vectors of arrow-java and the other way round, without copies.
module dev.kakehashi.arrow.java {
    requires transitive dev.kakehashi.core;
    requires transitive org.apache.arrow.memory.core;
    requires transitive org.apache.arrow.vector;
    requires static org.jspecify;

    exports dev.kakehashi.arrow.java;
}
