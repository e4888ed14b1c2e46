// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli.doctor;

import com.fasterxml.jackson.core.JsonGenerator;

import dev.kakehashi.cli.Arguments;
import dev.kakehashi.cli.ExitCode;
import dev.kakehashi.cli.Json;
import dev.kakehashi.cli.Subcommand;
import dev.kakehashi.engine.Capabilities;
import dev.kakehashi.engine.Engine;

import org.apache.commons.cli.Options;

import java.io.IOException;
import java.io.PrintWriter;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/// `kakehashi capabilities`
public final class CapabilitiesCommand implements Subcommand {
    private static final int WIDTH = 100;

    @Override
    public String name() {
        return "capabilities";
    }

    @Override
    public String summary() {
        return "Lists what the engine can do.";
    }

    @Override
    public Options options() {
        return new Options().addOption(null, "json", false, "Print JSON.");
    }

    @Override
    public int run(Arguments arguments, PrintWriter out, PrintWriter err) throws IOException {
        Capabilities capabilities = Engine.inProcess().capabilities();
        if (arguments.has("json")) {
            Json.print(out, document -> write(document, capabilities));
        } else {
            print(out, capabilities);
        }
        return ExitCode.OK;
    }

    private static void print(PrintWriter out, Capabilities capabilities) {
        out.printf("Engine         %s%n", capabilities.engineVersion());
        out.printf("ABI version    %d%n", capabilities.abiVersion());
        out.printf(
                "Plan versions  %d to %d%n",
                capabilities.minPlanVersion(), capabilities.maxPlanVersion());
        out.printf(
                "Execution      %s%n",
                String.join(", ", new TreeSet<>(capabilities.executionModes())));
        out.printf("Boundary       %s%n", capabilities.copyBehavior());
        out.printf(
                "Queries        %s%n",
                capabilities.maxConcurrency() == 0
                        ? "any number at a time"
                        : capabilities.maxConcurrency() + " at a time");
        Capabilities.PlanLimits limits = capabilities.limits();
        out.printf(
                "Plan limits    %,d bytes, %,d nodes, %,d expressions, depth %,d%n",
                limits.planBytes(), limits.nodes(), limits.expressions(), limits.depth());
        list(out, "Nodes", capabilities.nodes());
        // str.contains and its like by family; those without a family come first.
        Map<String, TreeSet<String>> families =
                capabilities.expressions().stream()
                        .collect(
                                Collectors.groupingBy(
                                        name ->
                                                name.contains(".")
                                                        ? name.substring(0, name.indexOf('.'))
                                                        : "",
                                        TreeMap::new,
                                        Collectors.toCollection(TreeSet::new)));
        families.forEach(
                (family, names) ->
                        list(
                                out,
                                family.isEmpty() ? "Expressions" : "Expressions of " + family,
                                names));
        list(out, "Data types", capabilities.dataTypes());
        list(out, "Formats", capabilities.formats());
        out.flush();
    }

    private static void list(PrintWriter out, String title, Collection<String> names) {
        out.printf("%n%s (%d)%n", title, names.size());
        var line = new StringBuilder(" ");
        for (String name : new TreeSet<>(names)) {
            if (line.length() + 1 + name.length() > WIDTH) {
                out.println(line);
                line = new StringBuilder(" ");
            }
            line.append(' ').append(name);
        }
        out.println(line);
    }

    private static void write(JsonGenerator json, Capabilities capabilities) throws IOException {
        json.writeStartObject();
        json.writeNumberField("abi_version", capabilities.abiVersion());
        json.writeStringField("engine_version", capabilities.engineVersion());
        json.writeNumberField("min_plan_version_supported", capabilities.minPlanVersion());
        json.writeNumberField("max_plan_version_supported", capabilities.maxPlanVersion());
        array(json, "supported_nodes", capabilities.nodes());
        array(json, "supported_exprs", capabilities.expressions());
        array(json, "supported_dtypes", capabilities.dataTypes());
        array(json, "execution_modes", capabilities.executionModes());
        json.writeStringField("copy_behavior", capabilities.copyBehavior());
        json.writeNumberField("max_concurrency", capabilities.maxConcurrency());
        json.writeNumberField("threads", capabilities.threads());
        array(json, "formats", capabilities.formats());
        json.writeObjectFieldStart("limits");
        json.writeNumberField("plan_bytes", capabilities.limits().planBytes());
        json.writeNumberField("nodes", capabilities.limits().nodes());
        json.writeNumberField("expressions", capabilities.limits().expressions());
        json.writeNumberField("depth", capabilities.limits().depth());
        json.writeEndObject();
        json.writeEndObject();
    }

    private static void array(JsonGenerator json, String name, Collection<String> values)
            throws IOException {
        json.writeArrayFieldStart(name);
        for (String value : new TreeSet<>(values)) {
            json.writeString(value);
        }
        json.writeEndArray();
    }
}
