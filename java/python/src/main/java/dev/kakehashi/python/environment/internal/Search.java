// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment.internal;

import dev.kakehashi.python.environment.InterpreterFault;
import dev.kakehashi.python.environment.InterpreterSearchResult;
import dev.kakehashi.python.environment.InterpreterSource;
import dev.kakehashi.python.environment.RejectedInterpreter;
import dev.kakehashi.python.environment.internal.ProbeAnswer.Unusable;
import dev.kakehashi.python.environment.internal.ProbeAnswer.Usable;

import org.jspecify.annotations.Nullable;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Tries candidates until one can be used.
public final class Search {
    private final OperatingSystem system;
    private final Variables variables;
    private final Probe probe;
    private final ProbeCache cache;

    /// @param environment the variables that decide, and that the candidates get
    /// @param cache the folder of Kakehashi's cache
    public Search(
            OperatingSystem system,
            Map<String, String> environment,
            Path cache,
            Duration timeLimit) {
        this.system = system;
        this.variables = Variables.of(environment, system);
        this.probe = new Probe(environment, timeLimit);
        this.cache = new ProbeCache(cache, variables);
    }

    /// {@return the first candidate that can be used, and those that cannot}
    ///
    /// @param named what the program itself names, or null
    public InterpreterSearchResult run(@Nullable String named) throws InterruptedException {
        var rejected = new ArrayList<RejectedInterpreter>();
        for (Candidate candidate : Candidates.of(system, variables, named)) {
            RejectedInterpreter rejection = candidate.rejectedByFile(system);
            if (rejection == null) {
                switch (cache.ask(candidate.command(), probe)) {
                    case Usable usable -> {
                        return new InterpreterSearchResult(
                                Optional.of(usable.interpreter(candidate.source())), rejected);
                    }
                    case Unusable unusable ->
                            rejection =
                                    candidate.rejected(
                                            unusable.fault(), unusable.reason(), unusable.output());
                }
            }
            rejected.add(rejection);
            if (decides(rejection)) {
                break;
            }
        }
        return new InterpreterSearchResult(Optional.empty(), List.copyOf(rejected));
    }

    /// Nothing takes the place of what somebody named. But a conda environment need not have a
    /// Python.
    private static boolean decides(RejectedInterpreter rejection) {
        boolean condaWithoutPython =
                rejection.source() == InterpreterSource.CONDA_ENVIRONMENT
                        && rejection.fault() == InterpreterFault.MISSING;
        return rejection.source().isNamed() && !condaWithoutPython;
    }
}
