// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python.error;

import java.util.List;

/// What Python tells of an exception.
///
/// @param type the name of the class
/// @param module the module of the class
/// @param message the text
/// @param traceback the whole traceback as Python prints it
/// @param frames where Python was, the outermost first
/// @param notes the notes of the exception
public record PythonErrorDetail(
        String type,
        String module,
        String message,
        String traceback,
        List<PythonFrame> frames,
        List<String> notes) {
    public PythonErrorDetail {
        frames = List.copyOf(frames);
        notes = List.copyOf(notes);
    }

    String text() {
        String text = message.isEmpty() ? type : type + ": " + message;
        return notes.isEmpty() ? text : text + "\n" + String.join("\n", notes);
    }
}
