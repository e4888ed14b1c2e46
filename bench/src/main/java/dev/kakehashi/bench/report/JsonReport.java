// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.StreamWriteFeature;

import java.io.IOException;
import java.io.Writer;
import java.util.List;

/// Writes a report as JSON, with every sample.
public final class JsonReport {
    private final Report report;
    private final JsonGenerator json;

    private JsonReport(Report report, JsonGenerator json) {
        this.report = report;
        this.json = json;
    }

    /// Writes the report; the writer stays open.
    public static void write(Report report, Writer out) throws IOException {
        JsonFactory factory =
                JsonFactory.builder().disable(StreamWriteFeature.AUTO_CLOSE_TARGET).build();
        try (JsonGenerator generator = factory.createGenerator(out).useDefaultPrettyPrinter()) {
            new JsonReport(report, generator).write();
        }
    }

    private void write() throws IOException {
        json.writeStartObject();
        json.writeStringField("date", report.date().toString());
        machine();
        json.writeStringField("scale_factor", report.scaleFactor());
        json.writeStringField("numbers", report.numbers());
        json.writeNumberField("rounds", report.rounds());
        peers();
        queries();
        bridges();
        figures();
        json.writeEndObject();
    }

    private void machine() throws IOException {
        Machine machine = report.machine();
        json.writeObjectFieldStart("machine");
        json.writeStringField("system", machine.system());
        json.writeStringField("architecture", machine.architecture());
        json.writeStringField("processor", machine.processor());
        json.writeNumberField("processors", machine.processors());
        json.writeNumberField("memory_gigabytes", machine.memoryGigabytes());
        json.writeNumberField("load_before", machine.loadBefore());
        json.writeEndObject();
    }

    private void peers() throws IOException {
        json.writeArrayFieldStart("peers");
        for (int peer = 0; peer < report.peers().size(); peer++) {
            json.writeStartObject();
            json.writeStringField("name", report.peers().get(peer).name());
            json.writeStringField("description", report.peers().get(peer).description());
            if (!report.queries().isEmpty()) {
                json.writeNumberField("sum_milliseconds", report.sum(peer));
            }
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void queries() throws IOException {
        json.writeArrayFieldStart("queries");
        for (QueryResult query : report.queries()) {
            json.writeStartObject();
            json.writeNumberField("number", query.number());
            json.writeNumberField("rows", query.rows());
            json.writeArrayFieldStart("milliseconds");
            for (double[] times : query.milliseconds()) {
                json.writeArray(times, 0, times.length);
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void bridges() throws IOException {
        json.writeArrayFieldStart("bridges");
        List<PeerResult> peers = report.bridges().peers();
        for (int peer = 0; peer < peers.size(); peer++) {
            json.writeStartObject();
            json.writeStringField("name", peers.get(peer).name());
            json.writeStringField("description", peers.get(peer).description());
            json.writeArrayFieldStart("samples");
            for (ComparedFigure figure : report.bridges().figures()) {
                json.writeStartObject();
                json.writeStringField("name", figure.name());
                json.writeStringField("unit", figure.unit());
                double[] samples = figure.samples().get(peer);
                json.writeFieldName("rounds");
                json.writeArray(samples, 0, samples.length);
                json.writeEndObject();
            }
            json.writeEndArray();
            json.writeEndObject();
        }
        json.writeEndArray();
    }

    private void figures() throws IOException {
        json.writeArrayFieldStart("figures");
        for (Figure figure : report.figures()) {
            json.writeStartObject();
            json.writeStringField("name", figure.name());
            json.writeNumberField("value", figure.value());
            json.writeStringField("unit", figure.unit());
            if (figure.aim().isPresent()) {
                json.writeNumberField("aim", figure.aim().get().value());
                json.writeBooleanField("aim_is_floor", figure.aim().get().floor());
            }
            json.writeStringField("note", figure.note());
            json.writeEndObject();
        }
        json.writeEndArray();
    }
}
