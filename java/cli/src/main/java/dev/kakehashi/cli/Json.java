// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;

/// JSON for programs that read what a command says.
public final class Json {
    private Json() {}

    /// What writes the content of a document.
    public interface Content {
        /// Writes one value.
        void writeTo(JsonGenerator json) throws IOException;
    }

    /// Prints a document with indentation.
    public static void print(PrintWriter out, Content content) throws IOException {
        var text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            json.setPrettyPrinter(new DefaultPrettyPrinter());
            content.writeTo(json);
        }
        out.println(text);
        out.flush();
    }
}
