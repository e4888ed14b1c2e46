// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.sql;

import dev.kakehashi.cli.Arguments;
import dev.kakehashi.engine.EngineChoice;

import org.apache.commons.cli.Option;

/// The option `--engine`.
final class EngineOption {
    private EngineOption() {}

    static Option make() {
        return Option.builder()
                .longOpt("engine")
                .hasArg()
                .argName("ENGINE")
                .desc(
                        "Which way of executing is taken: %s."
                                .formatted(Arguments.choices(EngineChoice.class)))
                .get();
    }

    static EngineChoice of(Arguments arguments) {
        return arguments.choice("engine", EngineChoice.class).orElse(EngineChoice.AUTO);
    }
}
