/// The `kakehashi` command.
module dev.kakehashi.cli {
    requires com.fasterxml.jackson.core;
    requires dev.kakehashi.core;
    requires info.picocli;
    requires static org.jspecify;

    // picocli makes the commands and sets their options.
    opens dev.kakehashi.cli to
            info.picocli;
    opens dev.kakehashi.cli.demo to
            info.picocli;
    opens dev.kakehashi.cli.doctor to
            info.picocli;
    opens dev.kakehashi.cli.sql to
            info.picocli;
}
