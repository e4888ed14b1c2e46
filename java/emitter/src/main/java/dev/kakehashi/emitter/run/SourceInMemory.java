// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.emitter.run;

import dev.kakehashi.emitter.EmittedProgram;

import java.net.URI;

import javax.tools.SimpleJavaFileObject;

/// A Java source as the compiler reads it.
final class SourceInMemory extends SimpleJavaFileObject {
    private final String text;

    SourceInMemory(EmittedProgram.JavaSource source) {
        super(URI.create("memory:///" + source.path()), Kind.SOURCE);
        text = source.text();
    }

    @Override
    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
        return text;
    }
}
