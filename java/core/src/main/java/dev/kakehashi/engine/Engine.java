// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine;

import dev.kakehashi.arrow.ArrowStream;
import dev.kakehashi.engine.internal.InProcessEngine;
import dev.kakehashi.plan.Plan;
import dev.kakehashi.plan.PlanAccess;
import dev.kakehashi.plan.StepFunction;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/// Something that executes plans. Safe for use from any thread, also by many at a time.
///
/// The engine of this process, Polars in a native library, is [#inProcess()]. It is loaded when it
/// is first used.
public interface Engine {
    /// {@return what this engine supports}
    Capabilities capabilities();

    /// {@return the plan, checked and built, ready to be executed any number of times}
    ///
    /// Everything that can be known without running is checked here; files that the plan scans are
    /// opened for their schema. What the engine does not support is refused before it sees the
    /// plan.
    ///
    /// @throws dev.kakehashi.error.PlanVersionUnsupportedException when the plan is older or newer
    ///   than the engine
    /// @throws dev.kakehashi.error.UnsupportedFeatureException when the engine lacks something that
    ///   the plan uses
    /// @throws dev.kakehashi.error.PlanSemanticException when the plan makes no sense, for example
    ///   when a column is missing
    /// @throws dev.kakehashi.KakehashiException for whatever else fails
    default CompiledPlan compile(Plan plan) {
        capabilities().require(plan);
        return compile(plan.toBytes());
    }

    /// {@return the plan, checked and built, if it touches no more than it may: for plans that
    /// somebody else wrote}
    ///
    /// @throws dev.kakehashi.error.PlanAccessException when it names a file or an address beyond;
    ///   nothing was opened then
    /// @throws dev.kakehashi.KakehashiException as [#compile(Plan)]
    default CompiledPlan compile(Plan plan, PlanAccess access) {
        access.check(plan);
        return compile(plan);
    }

    /// {@return the plan of these bytes, as stored or sent, checked and built}
    ///
    /// @throws dev.kakehashi.error.PlanDecodeException when the bytes are damaged
    /// @throws dev.kakehashi.error.PlanVersionUnsupportedException when they are older or newer
    ///   than the engine
    /// @throws dev.kakehashi.KakehashiException as [#compile(Plan)]
    CompiledPlan compile(byte[] plan);

    /// Starts a plan and returns its result as a stream, batch by batch as they are made.
    ///
    /// The stream has to be closed; closing it early stops the query. Failures after the start come
    /// out of the stream.
    ///
    /// @param plan a plan that this engine compiled; it may be closed while its result is still
    ///   read
    /// @param inputs what the plan's memory scans read, by position; the engine takes them over
    ///   whatever happens, and closes them on a thread of its own choice
    /// @param functions what the plan calls on rows, by number
    /// @param options how to execute
    /// @param query to cancel this run and to ask for its progress, from any thread
    /// @throws dev.kakehashi.KakehashiException when the query cannot be started
    /// @throws IllegalStateException when the plan is closed
    /// @throws IllegalArgumentException when the plan is another engine's
    ArrowStream execute(
            CompiledPlan plan,
            List<ArrowStream> inputs,
            List<StepFunction> functions,
            QueryOptions options,
            QueryHandle query);

    /// Starts a plan that calls no functions.
    ///
    /// @see #execute(CompiledPlan, List, List, QueryOptions, QueryHandle)
    default ArrowStream execute(
            CompiledPlan plan, List<ArrowStream> inputs, QueryOptions options, QueryHandle query) {
        return execute(plan, inputs, List.of(), options, query);
    }

    /// Starts a plan that nobody has to cancel but by closing its result.
    ///
    /// @see #execute(CompiledPlan, List, QueryOptions, QueryHandle)
    default ArrowStream execute(CompiledPlan plan, List<ArrowStream> inputs, QueryOptions options) {
        return execute(plan, inputs, options, new QueryHandle());
    }

    /// Waits until no query runs in the engine, those included that were cancelled, or whose result
    /// was closed: they give their callers back at once and run on until their next batch. Until
    /// then a file that was being written is still there beside its final name. A JVM that exits
    /// waits in this way by itself, for a few seconds.
    ///
    /// @param time how long to wait at most; zero only asks
    /// @return whether no query runs
    boolean awaitIdle(Duration time);

    /// {@return the engine of this process: Polars in a native library}
    ///
    /// The first call loads the library: from the path in `POLARS_BRIDGE_LIB`, otherwise from the
    /// directory of the jar that holds these classes, otherwise from a jar for this platform, which
    /// is unpacked into the user's cache. A failure is not remembered: a later call tries again.
    ///
    /// @throws dev.kakehashi.error.LibraryLoadException when no library can be loaded; lists what
    ///   was tried
    /// @throws dev.kakehashi.error.AbiMismatchException when the library is of another release
    static Engine inProcess() {
        return InProcessEngine.shared();
    }

    /// Sets options of [#inProcess()], before anything uses it.
    ///
    /// @throws IllegalStateException when it is in use already
    /// @throws dev.kakehashi.KakehashiException when the engine refuses them, or cannot be loaded
    static void configure(EngineConfiguration configuration) {
        InProcessEngine.configure(configuration);
    }

    /// {@return an engine from the library at this path, beside the one that [#inProcess()] may
    /// give}
    ///
    /// Loading the same library twice gives two engines over one set of options and threads. A
    /// library stays loaded until the process ends.
    ///
    /// @param library an absolute path
    /// @throws IllegalArgumentException when the path is relative
    /// @throws dev.kakehashi.error.LibraryLoadException when it cannot be loaded
    /// @throws dev.kakehashi.error.AbiMismatchException when it is of another release
    static Engine load(Path library) {
        return InProcessEngine.load(library);
    }

    /// {@return where the library of [#inProcess()] is, and how it was found}
    ///
    /// @throws dev.kakehashi.error.LibraryLoadException when no library can be loaded
    static LibrarySource librarySource() {
        return InProcessEngine.shared().source();
    }
}
