package dev.kakehashi.cli;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;

/// A run of the command, in this process.
record Run(int status, String output, String errors) {
    static Run of(String... arguments) {
        var output = new StringWriter();
        var errors = new StringWriter();
        var out = new PrintWriter(output);
        int status = Main.execute(List.of(arguments), out, new PrintWriter(errors));
        out.flush();
        return new Run(status, output.toString(), errors.toString());
    }
}
