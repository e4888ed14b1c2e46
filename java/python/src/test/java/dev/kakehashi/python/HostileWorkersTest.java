// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.python;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import dev.kakehashi.python.environment.Interpreters;
import dev.kakehashi.python.environment.ProcessSettings;
import dev.kakehashi.python.error.PythonBridgeException;
import dev.kakehashi.python.error.PythonProtocolException;
import dev.kakehashi.python.error.WorkerCrashException;
import dev.kakehashi.python.internal.process.Launch;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/// What is no worker of ours, behind the client.
@Timeout(60)
class HostileWorkersTest {
    /// A worker that answers its first request with these bytes of Python, and then sleeps.
    private static Throwable answeredBy(String bytes) throws IOException {
        String script =
                """
                import os, struct, sys, time
                def frame(content):
                    return struct.pack("<I", len(content)) + content
                length = struct.unpack("<I", os.read(0, 4))[0]
                os.read(0, length)
                os.write(1, %s)
                time.sleep(60)
                """
                        .formatted(bytes);
        Launch launch =
                new Launch(
                        List.of(
                                Interpreters.find().executable().toString(),
                                "-I",
                                "-S",
                                "-c",
                                script),
                        ProcessSettings.defaults());
        Session session = Session.start(launch, new WorkerListener() {}, Duration.ofSeconds(1));
        try {
            return catchThrowable(() -> session.run(session.command("ping")));
        } finally {
            session.process().kill("The test is over.");
        }
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    a length beyond all frames | b'\\xff' * 8
                    a length of nothing        | struct.pack('<I', 0)
                    bad UTF-8                  | frame(b'{"id":1,"kind":"ok","value":{"kind":"value","value":"\\xff\\xfe"}}')
                    bad JSON                   | frame(b'{"id":1,"kind":"ok","value":')
                    no object                  | frame(b'[1, 2]')
                    no id                      | frame(b'{"kind":"ok"}')
                    the id of nobody           | frame(b'{"id":99,"kind":"ok","value":null}')
                    an unknown kind            | frame(b'{"id":1,"kind":"maybe"}')
                    an unknown value           | frame(b'{"id":1,"kind":"ok","value":{"kind":"value","value":{"$":"secret"}}}')
                    a damaged value            | frame(b'{"id":1,"kind":"ok","value":{"kind":"value","value":{"$":"date","v":"yesterday"}}}')
                    a callback for nobody      | frame(b'{"kind":"callback","call":1,"request":5,"callback":1,"args":[],"kwargs":{}}')
                    endless nesting            | frame(b'{"id":1,"kind":"ok","value":{"kind":"value","value":' + b'[' * 100000 + b']' * 100000 + b'}}')
                    """)
    void damageEndsTheWorkerWithAProtocolError(String what, String bytes) throws IOException {
        assertThat(answeredBy(bytes)).as(what).isInstanceOf(PythonProtocolException.class);
    }

    @Test
    void halfAFrameAndThenTheEndIsACrash() throws IOException {
        assertThat(answeredBy("struct.pack('<I', 100) + b'{\"id\":1'); os._exit(3"))
                .isInstanceOfSatisfying(
                        WorkerCrashException.class,
                        e -> assertThat(e.end().exitCode()).isEqualTo(3));
    }

    @Test
    void aGiganticFrameThatNeverComesTakesNoMemory() throws IOException {
        assertThat(answeredBy("struct.pack('<I', 1 << 30) + b'{}'); os._exit(4"))
                .isInstanceOf(WorkerCrashException.class);
    }

    @Test
    void keysInAnotherOrderAreUnderstood() throws IOException {
        assertThat(answeredBy("frame(b'{\"value\":null,\"kind\":\"ok\", \"id\" : 1}')")).isNull();
    }

    @Test
    void aReplyToTheAnswerOfNobodyReachesNobody() throws IOException {
        Throwable thrown =
                answeredBy(
                        "frame(b'{\"id\":0,\"kind\":\"error\",\"error\":{\"message\":\"lost\"}}')");
        assertThat(thrown).isInstanceOf(PythonBridgeException.class).hasMessageContaining("lost");
    }
}
