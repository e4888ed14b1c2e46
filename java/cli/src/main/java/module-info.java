/// The `kakehashi` command.
module dev.kakehashi.cli {
    requires com.fasterxml.jackson.core;
    requires dev.kakehashi.core;
    requires dev.kakehashi.emitter;
    requires dev.kakehashi.plot;
    requires dev.kakehashi.python;
    requires dev.kakehashi.tpch;
    requires org.apache.commons.cli;
    requires static org.jspecify;
}
