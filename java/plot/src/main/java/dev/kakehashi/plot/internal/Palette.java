// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot.internal;

import java.awt.Color;
import java.util.Arrays;
import java.util.stream.Collectors;

/// Colours that people with any eyes can tell apart (those of Okabe and Ito), and colours of heat.
final class Palette {
    private static final String[] GROUPS = {
        "#0072B2", "#E69F00", "#009E73", "#CC79A7", "#56B4E9", "#D55E00", "#7F7F7F", "#F0E442"
    };
    private static final String[] HEAT = {
        "#440154", "#472D7B", "#3B528B", "#2C728E", "#21918C", "#28AE80", "#5EC962", "#ADDC30",
        "#FDE725"
    };

    static final String VEGA_CONFIG =
            """
            {"font": "system-ui, sans-serif", "axis": {"labelFontSize": 12, "titleFontSize": 13, "gridColor": "#e6e6e6"},
             "legend": {"labelFontSize": 12, "titleFontSize": 13}, "title": {"fontSize": 17, "anchor": "start", "offset": 12,
             "subtitleColor": "#666666"}, "view": {"stroke": null}, "mark": {"color": "%s"}, "range": {"category": [%s]}}\
            """
                    .formatted(
                            GROUPS[0],
                            Arrays.stream(GROUPS)
                                    .map(color -> '"' + color + '"')
                                    .collect(Collectors.joining(", ")));

    private Palette() {}

    static Color[] groups() {
        return decoded(GROUPS);
    }

    static Color[] heat() {
        return decoded(HEAT);
    }

    private static Color[] decoded(String[] colors) {
        return Arrays.stream(colors).map(Color::decode).toArray(Color[]::new);
    }
}
