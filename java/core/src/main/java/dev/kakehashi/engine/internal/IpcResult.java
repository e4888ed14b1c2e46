// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.KakehashiException;
import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.arrow.internal.Cleanup;
import dev.kakehashi.arrow.ipc.ArrowIpc;

import java.io.InputStream;
import java.lang.ref.Cleaner.Cleanable;
import java.util.Objects;

/// The bytes of a result, as the library gives them out. For one thread at a time.
final class IpcResult extends InputStream {
    private final Bridge bridge;
    private final QueryRun run;
    private final long reader;
    private final Cleanable free;
    private byte[] piece = {};
    private int at;
    private boolean ended;

    private IpcResult(Bridge bridge, QueryRun run, long reader) {
        this.bridge = bridge;
        this.run = run;
        this.reader = reader;
        this.free = Cleanup.register(this, () -> bridge.functions().ipcFree(reader));
    }

    /// {@return the batches of a reader, which is freed when they are closed or forgotten}
    static ArrowStream open(Bridge bridge, QueryRun run, long reader) {
        IpcResult result = new IpcResult(bridge, run, reader);
        try {
            return ArrowIpc.read(result);
        } catch (RuntimeException | Error failed) {
            result.close();
            throw failed;
        }
    }

    @Override
    public int read() {
        return fill() ? Byte.toUnsignedInt(piece[at++]) : -1;
    }

    @Override
    public int read(byte[] target, int offset, int length) {
        Objects.checkFromIndexSize(offset, length, target.length);
        if (length == 0) {
            return 0;
        }
        if (!fill()) {
            return -1;
        }
        int part = Math.min(length, piece.length - at);
        System.arraycopy(piece, at, target, offset, part);
        at += part;
        return part;
    }

    /// {@return whether there are bytes left}
    private boolean fill() {
        while (at == piece.length && !ended) {
            piece = next();
            at = 0;
            ended = piece.length == 0;
        }
        return !ended;
    }

    private byte[] next() {
        try {
            return run.run(() -> bridge.ipcNext(reader));
        } catch (KakehashiException failed) {
            throw run.withCause(failed);
        }
    }

    @Override
    public void close() {
        free.clean();
    }
}
