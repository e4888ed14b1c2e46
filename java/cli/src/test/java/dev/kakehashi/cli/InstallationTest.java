package dev.kakehashi.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;

import dev.kakehashi.python.environment.Interpreter;
import dev.kakehashi.python.environment.Interpreters;

import org.junit.jupiter.api.Test;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/// `doctor`, `capabilities` and `explain`, with the real engine.
class InstallationTest {
    @Test
    void doctorFindsTheLibraryOfTheTests() throws IOException {
        Run run = Run.of("doctor", "--json");

        assertThat(run.errors()).isEmpty();
        assertThat(fields(run.output()))
                .containsEntry("library", System.getenv("POLARS_BRIDGE_LIB"))
                .containsEntry("library_chosen_by", "POLARS_BRIDGE_LIB")
                .containsEntry("abi_version", "1")
                .containsKeys(
                        "engine_version", "jdk", "cpus", "min_plan_version", "max_plan_version")
                .containsEntry("healthy", run.status() == ExitCode.OK ? "true" : "false");
        assertThat(Run.of("doctor").output()).contains(System.getenv("POLARS_BRIDGE_LIB"));
    }

    @Test
    void doctorShowsThePythonThatEverythingElseTakes() throws IOException {
        Interpreter python = Interpreters.find();

        assertThat(fields(Run.of("doctor", "--json").output()))
                .containsEntry("python", python.version().toString())
                .containsEntry("python_path", python.executable().toString())
                .containsEntry("python_chosen_by", python.source().toString())
                .containsEntry("python_prefix", python.prefix().toString())
                .containsKeys("installer", "python_environments");
        assertThat(Run.of("doctor").output()).contains(python.executable().toString());
    }

    @Test
    void capabilitiesNameEveryFunction() throws IOException {
        Run run = Run.of("capabilities", "--json");

        assertThat(run.status()).isZero();
        assertThat(fields(run.output()))
                .containsEntry("abi_version", "1")
                .containsKey("engine_version");
        assertThat(run.output()).contains("\"str.contains\"", "\"groupby_agg\"", "\"decimal\"");
        assertThat(Run.of("capabilities").output())
                .contains("str.contains", "groupby_agg", "decimal");
    }

    @Test
    void explainShowsThePlanWithoutRunningIt() {
        Run run = Run.of("explain", "SELECT 1 AS one");

        assertThat(run.errors()).isEmpty();
        assertThat(run.output()).contains("one");
        assertThat(Run.of("explain", "--format", "dot", "SELECT 1 AS one").output())
                .contains("graph");
    }

    /// The scalar fields at the top of a document.
    private static Map<String, String> fields(String document) throws IOException {
        var fields = new HashMap<String, String>();
        try (JsonParser json = new JsonFactory().createParser(document)) {
            assertThat(json.nextToken()).isEqualTo(JsonToken.START_OBJECT);
            while (json.nextToken() == JsonToken.FIELD_NAME) {
                String name = json.currentName();
                if (json.nextToken().isStructStart()) {
                    json.skipChildren();
                } else {
                    fields.put(name, json.getText());
                }
            }
        }
        return fields;
    }
}
