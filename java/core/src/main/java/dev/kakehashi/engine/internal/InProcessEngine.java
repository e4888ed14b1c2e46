// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.Capabilities;
import dev.kakehashi.engine.CompiledPlan;
import dev.kakehashi.engine.Engine;
import dev.kakehashi.engine.EngineConfiguration;
import dev.kakehashi.engine.LibrarySource;
import dev.kakehashi.engine.LibrarySource.Origin;
import dev.kakehashi.engine.QueryHandle;
import dev.kakehashi.engine.QueryOptions;
import dev.kakehashi.plan.StepFunction;

import org.jspecify.annotations.Nullable;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// The engine behind a loaded library.
public final class InProcessEngine implements Engine {
    private static final Logger LOGGER = System.getLogger("dev.kakehashi.engine");

    private static volatile @Nullable InProcessEngine shared;
    private static volatile boolean used;

    private final LibrarySource source;
    private final Bridge bridge;
    private final DataPlane data;
    private final Executor executor;
    private volatile @Nullable Capabilities capabilities;

    private InProcessEngine(LibraryLoader.Loaded library, DataMode mode) {
        this.source = library.source();
        this.bridge = new Bridge(library.functions());
        this.data =
                switch (mode) {
                    case ARROW_C -> new ArrowDataPlane(bridge);
                    case IPC -> new IpcDataPlane(bridge);
                };
        this.executor = new Executor(bridge, data);
        LOGGER.log(Level.DEBUG, "Loaded {0} from {1}", bridge.engineVersion(), source.library());
    }

    /// {@return the engine of this process, which counts as used from now on}
    public static InProcessEngine shared() {
        InProcessEngine engine = shared;
        if (engine != null && used) {
            return engine;
        }
        synchronized (InProcessEngine.class) {
            engine = loaded();
            used = true;
            return engine;
        }
    }

    /// Configures the engine of this process.
    public static synchronized void configure(EngineConfiguration configuration) {
        if (used) {
            throw new IllegalStateException(
                    "The engine is in use: configure it before the first query of the process");
        }
        loaded().bridge.configure(Messages.bytes(configuration));
    }

    /// {@return an engine of its own from the library at this path}
    public static InProcessEngine load(Path library) {
        return load(library, DataMode.ofProcess());
    }

    static InProcessEngine load(Path library, DataMode mode) {
        if (!library.isAbsolute()) {
            throw new IllegalArgumentException(
                    "%s is a relative path: give the absolute path of the library"
                            .formatted(library));
        }
        return new InProcessEngine(LibraryLoader.load(library, Origin.PROGRAM), mode);
    }

    private static InProcessEngine loaded() {
        InProcessEngine engine = shared;
        if (engine == null) {
            engine = new InProcessEngine(LibraryLoader.ofProcess().load(), DataMode.ofProcess());
            shared = engine;
        }
        return engine;
    }

    /// {@return where the library is}
    public LibrarySource source() {
        return source;
    }

    /// {@return the library, for what only tests ask it}
    Bridge bridge() {
        return bridge;
    }

    /// {@return how many batches of Java's the library holds}
    int heldBatches() {
        return data instanceof ArrowDataPlane plane ? plane.heldBatches() : 0;
    }

    @Override
    public Capabilities capabilities() {
        Capabilities known = capabilities;
        if (known == null) {
            known = Messages.capabilities(bridge.capabilities());
            capabilities = known;
        }
        return known;
    }

    @Override
    public CompiledPlan compile(byte[] plan) {
        return new NativePlan(bridge, plan);
    }

    @Override
    public ArrowStream execute(
            CompiledPlan plan,
            List<ArrowStream> inputs,
            List<StepFunction> functions,
            QueryOptions options,
            QueryHandle query) {
        if (!(plan instanceof NativePlan own) || own.bridge() != bridge) {
            inputs.forEach(ArrowStream::close);
            throw new IllegalArgumentException(
                    "The plan was compiled by another engine: compile it with this one");
        }
        return executor.execute(own, inputs, functions, options, query);
    }

    @Override
    public boolean awaitIdle(Duration time) {
        return bridge.awaitIdle(time);
    }

    @Override
    public String toString() {
        return "Engine(" + source.library() + ")";
    }
}
