// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.plot.internal;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.List;

/// Writes charts as specifications of Vega-Lite 5.
public final class VegaLite {
    private static final JsonFactory JSON = new JsonFactory();

    private final JsonGenerator json;
    private final Labels labels;

    private VegaLite(JsonGenerator json, Labels labels) {
        this.json = json;
        this.labels = labels;
    }

    public static String of(ChartContent content, Labels labels, int width, int height) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = JSON.createGenerator(text)) {
            new VegaLite(json, labels).write(content, width, height);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return text.toString();
    }

    private void write(ChartContent content, int width, int height) throws IOException {
        json.writeStartObject();
        json.writeStringField("$schema", "https://vega.github.io/schema/vega-lite/v5.json");
        json.writeNumberField("width", width);
        json.writeNumberField("height", height);
        // The size is that of the whole picture.
        raw("autosize", "{\"type\": \"fit\", \"contains\": \"padding\"}");
        title(content.note());
        raw("config", Palette.VEGA_CONFIG);
        switch (content) {
            case Points points -> points(points);
            case Bins bins -> bins(bins);
            case Boxes boxes -> boxes(boxes);
            case HeatCells cells -> cells(cells);
        }
        json.writeEndObject();
    }

    private void title(String note) throws IOException {
        json.writeObjectFieldStart("title");
        json.writeStringField("text", labels.title());
        if (!note.isEmpty()) {
            json.writeStringField("subtitle", note);
        }
        json.writeEndObject();
    }

    private void points(Points points) throws IOException {
        raw(
                "mark",
                switch (points.mark()) {
                    case BAR -> "{\"type\": \"bar\", \"tooltip\": true}";
                    case LINE ->
                            "{\"type\": \"line\", \"tooltip\": true, \"invalid\":"
                                    + " \"break-paths-show-path-domains\"}";
                    case POINT ->
                            "{\"type\": \"point\", \"filled\": true, \"opacity\": 0.7, \"tooltip\":"
                                    + " true}";
                });
        if (points.mark() != Points.Mark.BAR && points.kind() != AxisKind.NAME) {
            // Dragging and scrolling move and zoom.
            raw("params", "[{\"name\": \"view\", \"select\": \"interval\", \"bind\": \"scales\"}]");
        }
        json.writeObjectFieldStart("encoding");
        x(points);
        channel("y", "y", "quantitative", labels.y());
        json.writeEndObject();
        if (points.color() != null) {
            channel("color", "group", "nominal", points.color());
            json.writeNullField("sort");
            json.writeEndObject();
            if (points.mark() == Points.Mark.BAR) {
                raw("xOffset", "{\"field\": \"group\", \"sort\": null}");
            }
        }
        json.writeEndObject();
        startData();
        for (Points.Group group : points.groups()) {
            for (Points.Point point : group.points()) {
                json.writeStartObject();
                if (points.kind() == AxisKind.NAME) {
                    json.writeStringField("x", points.names().get((int) point.x()));
                } else {
                    json.writeNumberField("x", point.x());
                }
                if (Double.isNaN(point.y())) {
                    json.writeNullField("y");
                } else {
                    json.writeNumberField("y", point.y());
                }
                if (points.color() != null) {
                    json.writeStringField("group", group.name());
                }
                json.writeEndObject();
            }
        }
        endData();
    }

    private void x(Points points) throws IOException {
        switch (points.kind()) {
            case NUMBER -> {
                channel("x", "x", "quantitative", labels.x());
                raw("scale", "{\"zero\": false}");
            }
            case TIME -> {
                channel("x", "x", "temporal", labels.x());
                // Times of the wall are written as if of UTC, so that no browser moves them.
                raw("scale", "{\"type\": \"utc\"}");
            }
            case NAME -> {
                channel("x", "x", "nominal", labels.x());
                json.writeNullField("sort");
                raw("axis", "{\"labelAngle\": %d}".formatted(points.names().size() > 8 ? -40 : 0));
            }
        }
        json.writeEndObject();
    }

    private void bins(Bins bins) throws IOException {
        raw("mark", "{\"type\": \"bar\", \"tooltip\": true, \"binSpacing\": 1}");
        json.writeObjectFieldStart("encoding");
        channel("x", "from", "quantitative", labels.x());
        raw("scale", "{\"zero\": false, \"nice\": false}");
        raw("bin", "{\"binned\": true}");
        json.writeEndObject();
        raw("x2", "{\"field\": \"to\"}");
        channel("y", "count", "quantitative", labels.y());
        json.writeEndObject();
        json.writeEndObject();
        startData();
        for (int i = 0; i < bins.counts().length; i++) {
            json.writeStartObject();
            json.writeNumberField("from", bins.least() + i * bins.width());
            json.writeNumberField("to", bins.least() + (i + 1) * bins.width());
            json.writeNumberField("count", bins.counts()[i]);
            json.writeEndObject();
        }
        endData();
    }

    private void boxes(Boxes boxes) throws IOException {
        raw("mark", "{\"type\": \"boxplot\", \"size\": 40, \"median\": {\"color\": \"white\"}}");
        json.writeObjectFieldStart("encoding");
        channel("x", "group", "nominal", labels.x());
        json.writeNullField("sort");
        raw("axis", "{\"labelAngle\": 0}");
        json.writeEndObject();
        channel("y", "value", "quantitative", labels.y());
        raw("scale", "{\"zero\": false}");
        json.writeEndObject();
        json.writeEndObject();
        startData();
        for (Boxes.Box box : boxes.boxes()) {
            for (double value : box.values()) {
                json.writeStartObject();
                json.writeStringField("group", box.name());
                json.writeNumberField("value", value);
                json.writeEndObject();
            }
        }
        endData();
    }

    private void cells(HeatCells cells) throws IOException {
        raw("mark", "{\"type\": \"rect\", \"tooltip\": true}");
        json.writeObjectFieldStart("encoding");
        named("x", labels.x(), cells.xNames());
        named("y", labels.y(), cells.yNames());
        channel("color", "value", "quantitative", cells.valueName());
        raw("scale", "{\"scheme\": \"viridis\"}");
        json.writeEndObject();
        json.writeEndObject();
        startData();
        for (HeatCells.HeatCell cell : cells.cells()) {
            json.writeStartObject();
            json.writeStringField("x", cells.xNames().get(cell.x()));
            json.writeStringField("y", cells.yNames().get(cell.y()));
            json.writeNumberField("value", cell.value());
            json.writeEndObject();
        }
        endData();
    }

    private void named(String channel, String title, List<String> names) throws IOException {
        channel(channel, channel, "ordinal", title);
        json.writeArrayFieldStart("sort");
        for (String name : names) {
            json.writeString(name);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    /// Begins a channel, which the caller ends.
    private void channel(String name, String field, String type, String title) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeStringField("field", field);
        json.writeStringField("type", type);
        json.writeStringField("title", title);
    }

    private void raw(String name, String value) throws IOException {
        json.writeFieldName(name);
        json.writeRawValue(value);
    }

    private void startData() throws IOException {
        json.writeObjectFieldStart("data");
        json.writeArrayFieldStart("values");
    }

    private void endData() throws IOException {
        json.writeEndArray();
        json.writeEndObject();
    }
}
