// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.micro;

import dev.kakehashi.bench.report.Figure;

import java.util.List;

/// Something that is measured on its own.
interface MicroFigure {
    /// {@return the figures, measured now}
    ///
    /// @param arguments what the figure needs to know, such as folders
    List<Figure> measure(List<String> arguments) throws Exception;
}
