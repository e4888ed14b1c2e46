// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.engine.internal;

import static java.lang.foreign.ValueLayout.ADDRESS;
import static java.lang.foreign.ValueLayout.JAVA_INT;
import static java.lang.foreign.ValueLayout.JAVA_LONG;

import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemoryLayout;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.invoke.MethodHandle;

/// The functions of one loaded library, as `polars_bridge.h` declares them.
///
/// Addresses belong to a library, handles to a signature: so the handles are constants although a
/// process may load several libraries. Nothing here checks a status.
final class BridgeFunctions {
    // uint32_t bridge_abi_version(void)
    private static final MethodHandle ABI_VERSION = returning(JAVA_INT);
    // int32_t bridge_engine_version(uint8_t **ptr, size_t *len), and other functions that give
    // bytes
    private static final MethodHandle BYTES = returning(JAVA_INT, ADDRESS, ADDRESS);
    // int32_t bridge_last_error_code(int32_t *out_code)
    private static final MethodHandle LAST_ERROR_CODE = returning(JAVA_INT, ADDRESS);
    // void bridge_buffer_free(uint8_t *ptr, size_t len)
    private static final MethodHandle BUFFER_FREE = nothing(ADDRESS, JAVA_LONG);
    // int32_t bridge_configure(const uint8_t *options, size_t len)
    private static final MethodHandle CONFIGURE = returning(JAVA_INT, ADDRESS, JAVA_LONG);
    // int32_t bridge_plan_compile(const uint8_t *plan, size_t len, uint64_t *out_plan)
    private static final MethodHandle PLAN_COMPILE =
            returning(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS);
    // void bridge_plan_free(uint64_t plan), and other functions that free a handle
    private static final MethodHandle FREE = nothing(JAVA_LONG);
    // int32_t bridge_plan_schema(uint64_t plan, struct ArrowSchema *out)
    private static final MethodHandle PLAN_SCHEMA = returning(JAVA_INT, JAVA_LONG, ADDRESS);
    // int32_t bridge_plan_explain(uint64_t plan, const uint8_t *options, size_t options_len,
    // uint8_t **ptr, size_t *len)
    private static final MethodHandle PLAN_EXPLAIN =
            returning(JAVA_INT, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, ADDRESS);
    // int32_t bridge_plan_execute_with(uint64_t plan, struct ArrowArrayStream *const *inputs,
    // size_t n_inputs,
    //     const uint8_t *options, size_t options_len, uint64_t query, struct ArrowArrayStream *out)
    private static final MethodHandle PLAN_EXECUTE_WITH =
            returning(
                    JAVA_INT, JAVA_LONG, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG,
                    ADDRESS);
    // int32_t bridge_plan_execute_ipc(uint64_t plan, const uint8_t *const *inputs, const size_t
    // *lengths,
    //     size_t n_inputs, const uint8_t *options, size_t options_len, uint64_t query, uint64_t
    // *out_reader)
    private static final MethodHandle PLAN_EXECUTE_IPC =
            returning(
                    JAVA_INT, JAVA_LONG, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS, JAVA_LONG, JAVA_LONG,
                    ADDRESS);
    // int32_t bridge_ipc_next(uint64_t reader, uint8_t **ptr, size_t *len)
    // int32_t bridge_query_progress(uint64_t query, uint8_t **ptr, size_t *len)
    private static final MethodHandle BYTES_OF_HANDLE =
            returning(JAVA_INT, JAVA_LONG, ADDRESS, ADDRESS);
    // int32_t bridge_query_new(uint64_t *out_query)
    private static final MethodHandle QUERY_NEW = returning(JAVA_INT, ADDRESS);
    // int32_t bridge_query_cancel(uint64_t query)
    private static final MethodHandle QUERY_CANCEL = returning(JAVA_INT, JAVA_LONG);
    // int32_t bridge_query_function(uint64_t query, uint64_t number, bridge_batch_function
    // function, uint64_t owner)
    private static final MethodHandle QUERY_FUNCTION =
            returning(JAVA_INT, JAVA_LONG, JAVA_LONG, ADDRESS, JAVA_LONG);
    // int32_t bridge_schema_export(const struct ArrowSchema *layout, struct ArrowSchema *out)
    private static final MethodHandle SCHEMA_EXPORT = returning(JAVA_INT, ADDRESS, ADDRESS);
    // int32_t bridge_batch_export(const struct ArrowArray *layout, uint64_t owner, struct
    // ArrowArray *out)
    private static final MethodHandle BATCH_EXPORT =
            returning(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS);
    // int32_t bridge_stream_export(struct ArrowSchema *schema, struct ArrowArray *batches, size_t
    // n,
    //     struct ArrowArrayStream *out)
    private static final MethodHandle STREAM_EXPORT =
            returning(JAVA_INT, ADDRESS, ADDRESS, JAVA_LONG, ADDRESS);
    // int32_t bridge_released_take(uint64_t *owners, size_t capacity, uint64_t timeout_millis,
    // size_t *count)
    private static final MethodHandle RELEASED_TAKE =
            returning(JAVA_INT, ADDRESS, JAVA_LONG, JAVA_LONG, ADDRESS);
    // int32_t bridge_idle_wait(uint64_t timeout_millis, uint64_t *running)
    private static final MethodHandle IDLE_WAIT = returning(JAVA_INT, JAVA_LONG, ADDRESS);
    // int32_t bridge_counters(uint64_t *values, size_t capacity, size_t *count)
    private static final MethodHandle COUNTERS = returning(JAVA_INT, ADDRESS, JAVA_LONG, ADDRESS);

    private final MemorySegment abiVersion;
    private final MemorySegment engineVersion;
    private final MemorySegment capabilities;
    private final MemorySegment lastError;
    private final MemorySegment lastErrorDetail;
    private final MemorySegment lastErrorCode;
    private final MemorySegment bufferFree;
    private final MemorySegment warningsTake;
    private final MemorySegment configure;
    private final MemorySegment planCompile;
    private final MemorySegment planFree;
    private final MemorySegment planSchema;
    private final MemorySegment planExplain;
    private final MemorySegment planExecuteWith;
    private final MemorySegment planExecuteIpc;
    private final MemorySegment ipcNext;
    private final MemorySegment ipcFree;
    private final MemorySegment queryNew;
    private final MemorySegment queryCancel;
    private final MemorySegment queryProgress;
    private final MemorySegment queryFunction;
    private final MemorySegment queryFree;
    private final MemorySegment schemaExport;
    private final MemorySegment batchExport;
    private final MemorySegment streamExport;
    private final MemorySegment releasedTake;
    private final MemorySegment idleWait;
    private final MemorySegment counters;

    /// @throws java.util.NoSuchElementException when the library lacks a function; the message
    ///   names it
    BridgeFunctions(SymbolLookup library) {
        abiVersion = library.findOrThrow("bridge_abi_version");
        engineVersion = library.findOrThrow("bridge_engine_version");
        capabilities = library.findOrThrow("bridge_capabilities");
        lastError = library.findOrThrow("bridge_last_error");
        lastErrorDetail = library.findOrThrow("bridge_last_error_detail");
        lastErrorCode = library.findOrThrow("bridge_last_error_code");
        bufferFree = library.findOrThrow("bridge_buffer_free");
        warningsTake = library.findOrThrow("bridge_warnings_take");
        configure = library.findOrThrow("bridge_configure");
        planCompile = library.findOrThrow("bridge_plan_compile");
        planFree = library.findOrThrow("bridge_plan_free");
        planSchema = library.findOrThrow("bridge_plan_schema");
        planExplain = library.findOrThrow("bridge_plan_explain");
        planExecuteWith = library.findOrThrow("bridge_plan_execute_with");
        planExecuteIpc = library.findOrThrow("bridge_plan_execute_ipc");
        ipcNext = library.findOrThrow("bridge_ipc_next");
        ipcFree = library.findOrThrow("bridge_ipc_free");
        queryNew = library.findOrThrow("bridge_query_new");
        queryCancel = library.findOrThrow("bridge_query_cancel");
        queryProgress = library.findOrThrow("bridge_query_progress");
        queryFunction = library.findOrThrow("bridge_query_function");
        queryFree = library.findOrThrow("bridge_query_free");
        schemaExport = library.findOrThrow("bridge_schema_export");
        batchExport = library.findOrThrow("bridge_batch_export");
        streamExport = library.findOrThrow("bridge_stream_export");
        releasedTake = library.findOrThrow("bridge_released_take");
        idleWait = library.findOrThrow("bridge_idle_wait");
        counters = library.findOrThrow("bridge_counters");
    }

    /// {@return what `bridge_abi_version` of a library says that may lack all the others}
    static int abiVersion(MemorySegment function) {
        try {
            return (int) ABI_VERSION.invokeExact(function);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    /// {@return what tells the libraries of a process apart}
    long library() {
        return abiVersion.address();
    }

    int abiVersion() {
        return abiVersion(abiVersion);
    }

    int engineVersion(MemorySegment pointer, MemorySegment length) {
        return bytes(engineVersion, pointer, length);
    }

    int capabilities(MemorySegment pointer, MemorySegment length) {
        return bytes(capabilities, pointer, length);
    }

    int lastError(MemorySegment pointer, MemorySegment length) {
        return bytes(lastError, pointer, length);
    }

    int warningsTake(MemorySegment pointer, MemorySegment length) {
        return bytes(warningsTake, pointer, length);
    }

    int lastErrorDetail(MemorySegment pointer, MemorySegment length) {
        return bytes(lastErrorDetail, pointer, length);
    }

    private static int bytes(MemorySegment function, MemorySegment pointer, MemorySegment length) {
        try {
            return (int) BYTES.invokeExact(function, pointer, length);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    int lastErrorCode(MemorySegment code) {
        try {
            return (int) LAST_ERROR_CODE.invokeExact(lastErrorCode, code);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    void bufferFree(MemorySegment pointer, long length) {
        try {
            BUFFER_FREE.invokeExact(bufferFree, pointer, length);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    int configure(MemorySegment options, long length) {
        try {
            return (int) CONFIGURE.invokeExact(configure, options, length);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    int planCompile(MemorySegment plan, long length, MemorySegment outPlan) {
        try {
            return (int) PLAN_COMPILE.invokeExact(planCompile, plan, length, outPlan);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    void planFree(long plan) {
        free(planFree, plan);
    }

    int planSchema(long plan, MemorySegment outSchema) {
        try {
            return (int) PLAN_SCHEMA.invokeExact(planSchema, plan, outSchema);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    int planExplain(
            long plan,
            MemorySegment options,
            long optionsLength,
            MemorySegment pointer,
            MemorySegment length) {
        try {
            return (int)
                    PLAN_EXPLAIN.invokeExact(
                            planExplain, plan, options, optionsLength, pointer, length);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    int planExecuteWith(
            long plan,
            MemorySegment inputs,
            long inputCount,
            MemorySegment options,
            long optionsLength,
            long query,
            MemorySegment outStream) {
        try {
            return (int)
                    PLAN_EXECUTE_WITH.invokeExact(
                            planExecuteWith,
                            plan,
                            inputs,
                            inputCount,
                            options,
                            optionsLength,
                            query,
                            outStream);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    int planExecuteIpc(
            long plan,
            MemorySegment inputs,
            MemorySegment lengths,
            long inputCount,
            MemorySegment options,
            long optionsLength,
            long query,
            MemorySegment outReader) {
        try {
            return (int)
                    PLAN_EXECUTE_IPC.invokeExact(
                            planExecuteIpc,
                            plan,
                            inputs,
                            lengths,
                            inputCount,
                            options,
                            optionsLength,
                            query,
                            outReader);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    int ipcNext(long reader, MemorySegment pointer, MemorySegment length) {
        return bytesOfHandle(ipcNext, reader, pointer, length);
    }

    void ipcFree(long reader) {
        free(ipcFree, reader);
    }

    int queryNew(MemorySegment outQuery) {
        try {
            return (int) QUERY_NEW.invokeExact(queryNew, outQuery);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    int queryCancel(long query) {
        try {
            return (int) QUERY_CANCEL.invokeExact(queryCancel, query);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    int queryProgress(long query, MemorySegment pointer, MemorySegment length) {
        return bytesOfHandle(queryProgress, query, pointer, length);
    }

    int queryFunction(long query, long number, MemorySegment function, long owner) {
        try {
            return (int) QUERY_FUNCTION.invokeExact(queryFunction, query, number, function, owner);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    void queryFree(long query) {
        free(queryFree, query);
    }

    int idleWait(long timeoutMillis, MemorySegment running) {
        try {
            return (int) IDLE_WAIT.invokeExact(idleWait, timeoutMillis, running);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    int schemaExport(MemorySegment layout, MemorySegment outSchema) {
        try {
            return (int) SCHEMA_EXPORT.invokeExact(schemaExport, layout, outSchema);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    int batchExport(MemorySegment layout, long owner, MemorySegment outArray) {
        try {
            return (int) BATCH_EXPORT.invokeExact(batchExport, layout, owner, outArray);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    int streamExport(
            MemorySegment schema, MemorySegment batches, long batchCount, MemorySegment outStream) {
        try {
            return (int)
                    STREAM_EXPORT.invokeExact(streamExport, schema, batches, batchCount, outStream);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    int releasedTake(
            MemorySegment owners, long capacity, long timeoutMillis, MemorySegment outCount) {
        try {
            return (int)
                    RELEASED_TAKE.invokeExact(
                            releasedTake, owners, capacity, timeoutMillis, outCount);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    int counters(MemorySegment values, long capacity, MemorySegment outCount) {
        try {
            return (int) COUNTERS.invokeExact(counters, values, capacity, outCount);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    private static int bytesOfHandle(
            MemorySegment function, long handle, MemorySegment pointer, MemorySegment length) {
        try {
            return (int) BYTES_OF_HANDLE.invokeExact(function, handle, pointer, length);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    private static void free(MemorySegment function, long handle) {
        try {
            FREE.invokeExact(function, handle);
        } catch (Throwable impossible) {
            throw unexpected(impossible);
        }
    }

    private static MethodHandle returning(MemoryLayout result, MemoryLayout... parameters) {
        return Linker.nativeLinker().downcallHandle(FunctionDescriptor.of(result, parameters));
    }

    private static MethodHandle nothing(MemoryLayout... parameters) {
        return Linker.nativeLinker().downcallHandle(FunctionDescriptor.ofVoid(parameters));
    }

    /// A downcall throws nothing of its own but what says that this class is wrong, or that the
    /// memory ran out.
    private static RuntimeException unexpected(Throwable throwable) {
        switch (throwable) {
            case Error error -> throw error;
            case RuntimeException exception -> throw exception;
            default -> throw new AssertionError(throwable);
        }
    }
}
