// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.environment;

/// How an interpreter was chosen. The order is the order in which [Interpreters] looks.
public enum InterpreterSource {
    /// The program named it.
    PROGRAM("named by the program", true),
    /// The variable `KAKEHASHI_PYTHON` names it.
    KAKEHASHI_PYTHON("KAKEHASHI_PYTHON", true),
    /// The variable `PYO3_PYTHON` names it.
    PYO3_PYTHON("PYO3_PYTHON", true),
    /// It belongs to the activated virtual environment, which the variable `VIRTUAL_ENV` names.
    VIRTUAL_ENVIRONMENT("the activated environment (VIRTUAL_ENV)", true),
    /// It belongs to the activated conda environment, which the variable `CONDA_PREFIX` names.
    CONDA_ENVIRONMENT("the activated conda environment (CONDA_PREFIX)", true),
    /// It was found on the search path of programs.
    SEARCH_PATH("PATH", false);

    private final String text;
    private final boolean named;

    InterpreterSource(String text, boolean named) {
        this.text = text;
        this.named = named;
    }

    /// {@return whether somebody asked for this very interpreter, so that no other one may take its
    /// place}
    public boolean isNamed() {
        return named;
    }

    /// {@return how messages say it}
    @Override
    public String toString() {
        return text;
    }
}
