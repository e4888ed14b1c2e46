// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.doctor;

import dev.kakehashi.python.environment.Interpreter;
import dev.kakehashi.python.environment.InterpreterException;
import dev.kakehashi.python.environment.InterpreterSearchResult;
import dev.kakehashi.python.environment.RejectedInterpreter;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/// What `doctor` says of the Python that was found, or why there is none.
final class PythonFindings {
    private PythonFindings() {}

    static List<Finding> of(InterpreterSearchResult search) {
        var findings = new ArrayList<Finding>();
        if (search.interpreter().isPresent()) {
            Interpreter python = search.interpreter().get();
            findings.add(Finding.of("python", "Python", python.version().toString()));
            findings.add(Finding.of("python_path", "Python path", python.executable().toString()));
            findings.add(
                    Finding.of("python_chosen_by", "Python chosen by", python.source().toString()));
            findings.add(
                    Finding.of(
                            "python_implementation",
                            "Python implementation",
                            python.implementation() + ", " + python.platform()));
            findings.add(Finding.of("python_prefix", "Python prefix", python.prefix().toString()));
            if (!search.rejected().isEmpty()) {
                findings.add(Finding.of("python_passed_over", "Passed over", passedOver(search)));
            }
        } else {
            findings.add(
                    Finding.problem(
                            "python",
                            "Python",
                            null,
                            new InterpreterException(search.rejected()).getMessage()));
        }
        return findings;
    }

    private static String passedOver(InterpreterSearchResult search) {
        return search.rejected().stream()
                .map(RejectedInterpreter::toString)
                .collect(Collectors.joining("; "));
    }
}
