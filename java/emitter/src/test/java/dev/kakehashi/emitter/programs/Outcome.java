package dev.kakehashi.emitter.programs;

import java.nio.charset.StandardCharsets;

/// What a program left behind.
///
/// @param output all of its standard output
/// @param lastError the last line of its standard error
/// @param status its exit status
record Outcome(String output, String lastError, int status) {
    static Outcome of(byte[] output, byte[] errors, int status) {
        String text = new String(errors, StandardCharsets.UTF_8).stripTrailing();
        return new Outcome(
                new String(output, StandardCharsets.UTF_8),
                text.substring(text.lastIndexOf('\n') + 1).strip(),
                status);
    }

    /// {@return in what this differs from what was expected; "" if in nothing}
    String differenceFrom(Outcome expected) {
        if (!output.equals(expected.output)) {
            return "stdout";
        }
        if (status != expected.status) {
            return "exit status " + status + ", not " + expected.status;
        }
        return lastError.equals(expected.lastError) ? "" : "last line of stderr";
    }

    /// {@return the first line of output that differs, of both}
    String firstDifference(Outcome expected) {
        String[] mine = output.split("\n", -1);
        String[] others = expected.output.split("\n", -1);
        for (int i = 0; i < Math.max(mine.length, others.length); i++) {
            String a = i < mine.length ? mine[i] : "(nothing)";
            String b = i < others.length ? others[i] : "(nothing)";
            if (!a.equals(b)) {
                return "line " + (i + 1) + "\n      java   " + a + "\n      python " + b;
            }
        }
        return "\n      java   " + lastError + "\n      python " + expected.lastError;
    }
}
