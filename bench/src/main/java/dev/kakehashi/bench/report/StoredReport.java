// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.bench.report;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.SequencedMap;
import java.util.stream.StreamSupport;

/// The medians of a report that [JsonReport] wrote, on this day or long ago.
///
/// @param date when it began
/// @param machine where it was
/// @param medians by what was measured, in the order of the report
public record StoredReport(String date, String machine, SequencedMap<String, Median> medians) {
    /// A number with its unit.
    public record Median(double value, String unit) {}

    /// {@return the report in this file}
    ///
    /// @throws IOException when the file cannot be read, or is no report
    public static StoredReport read(Path json) throws IOException {
        JsonNode report = JsonMapper.builder().build().readTree(json.toFile());
        for (String part : new String[] {"date", "machine", "peers", "queries", "figures"}) {
            if (!report.has(part)) {
                throw new IOException("%s has no '%s': it is no report".formatted(json, part));
            }
        }
        SequencedMap<String, Median> medians = new LinkedHashMap<>();
        queries(report, medians);
        bridges(report, medians);
        for (JsonNode figure : report.path("figures")) {
            medians.put(
                    figure.path("name").asText(),
                    new Median(figure.path("value").asDouble(), figure.path("unit").asText()));
        }
        return new StoredReport(
                report.path("date").asText(),
                "%s, %d processors, %s"
                        .formatted(
                                report.path("machine").path("processor").asText(),
                                report.path("machine").path("processors").asInt(),
                                report.path("machine").path("architecture").asText()),
                medians);
    }

    private static void queries(JsonNode report, Map<String, Median> medians) {
        String tables =
                "scale factor %s, %s"
                        .formatted(
                                report.path("scale_factor").asText(),
                                report.path("numbers").asText());
        for (JsonNode query : report.path("queries")) {
            for (int peer = 0; peer < report.path("peers").size(); peer++) {
                medians.put(
                        "Q%d of %s, %s"
                                .formatted(
                                        query.path("number").asInt(),
                                        report.path("peers").path(peer).path("name").asText(),
                                        tables),
                        new Median(median(query.path("milliseconds").path(peer)), "ms"));
            }
        }
    }

    private static void bridges(JsonNode report, Map<String, Median> medians) {
        for (JsonNode peer : report.path("bridges")) {
            for (JsonNode task : peer.path("samples")) {
                if (!task.path("rounds").isEmpty()) {
                    medians.put(
                            "%s of %s"
                                    .formatted(
                                            task.path("name").asText(), peer.path("name").asText()),
                            new Median(median(task.path("rounds")), task.path("unit").asText()));
                }
            }
        }
    }

    private static double median(JsonNode samples) {
        return new Samples(
                        StreamSupport.stream(samples.spliterator(), false)
                                .mapToDouble(JsonNode::asDouble)
                                .toArray())
                .median();
    }
}
