// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.error.ErrorCode;
import dev.kakehashi.error.ErrorDetail;

import java.util.List;
import java.util.StringJoiner;

/// No Python interpreter can be used.
///
/// The message lists every candidate with what is wrong with it, and what to do.
public final class InterpreterException extends KakehashiException {
    private static final String INSTALL =
            "Install Python %d.%d or newer, or name one: KAKEHASHI_PYTHON=/path/to/python3"
                    .formatted(PythonVersion.OLDEST.major(), PythonVersion.OLDEST.minor());

    private final List<RejectedInterpreter> rejected;

    /// @param rejected what was tried, in the order of the search; the last one decided, when
    ///   somebody named it
    public InterpreterException(List<RejectedInterpreter> rejected) {
        super(
                ErrorCode.PYTHON_INTERPRETER,
                message(rejected),
                rejected.isEmpty()
                        ? ErrorDetail.NONE
                        : ErrorDetail.ofPath(rejected.getLast().command()),
                null);
        this.rejected = List.copyOf(rejected);
    }

    /// {@return what was tried and what is wrong with each, in the order of the search}
    public List<RejectedInterpreter> rejected() {
        return rejected;
    }

    private static String message(List<RejectedInterpreter> rejected) {
        if (rejected.isEmpty()) {
            return "No Python was found: PATH has neither python3 nor python. " + INSTALL;
        }
        RejectedInterpreter last = rejected.getLast();
        if (last.source().isNamed()) {
            String before =
                    rejected.size() == 1
                            ? ""
                            : "\nBefore it:" + list(rejected.subList(0, rejected.size() - 1));
            return "The Python that is chosen cannot be used: "
                    + last
                    + said(last)
                    + (last.output().isEmpty() ? ". " : "\n")
                    + last.fault().cure()
                    + (last.source() == InterpreterSource.PROGRAM
                            ? ""
                            : " Or unset the variable to have another one found.")
                    + before;
        }
        return "No Python that can be used was found." + list(rejected) + "\n" + INSTALL;
    }

    private static String list(List<RejectedInterpreter> rejected) {
        var lines = new StringJoiner("\n  ", "\n  ", "");
        rejected.forEach(candidate -> lines.add(candidate + said(candidate)));
        return lines.toString();
    }

    private static String said(RejectedInterpreter candidate) {
        return candidate.output().isEmpty()
                ? ""
                : ", and said:\n" + candidate.output().indent(4).stripTrailing();
    }
}
