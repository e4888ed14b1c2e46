// SPDX-License-Identifier: Apache-2.0
package dev.kakehashi.error;

import dev.kakehashi.KakehashiException;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/// What kind of error a [KakehashiException] is. Codes are stable: programs may store and compare
/// their numbers.
///
/// Numbers below 100 are those of the engine's boundary; those from 100 on exist in Java only.
/// Those from 200 on are of Python workers, those from 300 on of databases and those from 400 on of
/// the emitter: their exceptions are classes of `dev.kakehashi.python`, `dev.kakehashi.jdbc` and
/// `dev.kakehashi.emitter`.
public enum ErrorCode {
    /// A defect of the engine or of this library, such as a panic. Thrown as
    /// [UnknownErrorException].
    UNKNOWN(1),
    /// The engine was called in a way that it refuses: a null pointer, a bad length, an unknown
    /// handle, options that do not fit. Thrown as [InvalidArgumentException].
    INVALID_ARGUMENT(2),
    /// The native library speaks another version of the boundary than these Java classes. Thrown as
    /// [AbiMismatchException].
    ABI_MISMATCH(3),
    /// The plan is older or newer than what the engine reads. Thrown as
    /// [PlanVersionUnsupportedException].
    PLAN_VERSION_UNSUPPORTED(4),
    /// The bytes of a plan are damaged, contradict themselves, or pass a limit. Thrown as
    /// [PlanDecodeException].
    PLAN_DECODE(5),
    /// The plan makes no sense for its data: a column is missing, types do not fit. Thrown as
    /// [PlanSemanticException].
    PLAN_SEMANTIC(6),
    /// Data that came in failed, or breaks the rules of Arrow's C interfaces or of Arrow IPC.
    /// Thrown as [ArrowImportException].
    ARROW_IMPORT(7),
    /// Data cannot be handed out as Arrow. Thrown as [ArrowExportException].
    ARROW_EXPORT(8),
    /// The query failed while it ran: a file that cannot be read, a value that cannot be converted,
    /// a full disk. Thrown as [QueryExecutionException].
    EXECUTION(9),
    /// The engine lacks something that the plan uses. Thrown as [UnsupportedFeatureException].
    UNSUPPORTED(10),
    /// A memory budget was passed, or an impossible size was asked for. Thrown as
    /// [MemoryLimitException].
    OOM(11),
    /// The query was cancelled, or its result was closed while somebody read it. Thrown as
    /// [QueryCancelledException].
    CANCELLED(12),
    /// The query ran into its deadline. Thrown as [DeadlineExceededException].
    DEADLINE_EXCEEDED(13),
    /// The native library was not found or could not be loaded. Thrown as [LibraryLoadException].
    LIBRARY_LOAD(100),
    /// A plan names a file or an address that it may not touch. Thrown as [PlanAccessException].
    PLAN_ACCESS(101),
    /// A Python worker and its client do not understand each other.
    PYTHON_PROTOCOL(200),
    /// A Python object was released, or its worker has ended.
    STALE_HANDLE(201),
    /// A Python worker ended while something was asked of it.
    WORKER_CRASH(202),
    /// A value passes a limit of its transfer.
    VALUE_TOO_LARGE(203),
    /// The policy of a Python worker refuses an operation.
    SECURITY_VIOLATION(204),
    /// Python code raised an exception.
    PYTHON_EXCEPTION(205),
    /// A value is not of the type that was asked for, or an operation is not possible on it.
    TYPE_MISMATCH(206),
    /// A Python call was cancelled.
    CALL_CANCELLED(207),
    /// A Python call ran into its deadline.
    CALL_DEADLINE(208),
    /// A Python worker could not be started.
    WORKER_START(209),
    /// No worker of a pool became free in time.
    POOL_EXHAUSTED(210),
    /// The environment of a Python worker lacks a package.
    MISSING_PACKAGE(211),
    /// No Python interpreter can be used.
    PYTHON_INTERPRETER(220),
    /// An environment for Python could not be made.
    PYTHON_ENVIRONMENT(221),
    /// A database or its driver failed, or refused a statement.
    DATABASE(300),
    /// A type or value of a database has no place in a frame, or the other way round.
    DATABASE_TYPE(301),
    /// A Python program cannot be turned into Java.
    TRANSLATION(400);

    private static final ErrorCode[] ALL = values();

    private final int number;

    ErrorCode(int number) {
        this.number = number;
    }

    /// {@return the stable number}
    public int number() {
        return number;
    }

    /// {@return the code of this number, or nothing when this version knows none}
    public static Optional<ErrorCode> of(int number) {
        for (ErrorCode code : ALL) {
            if (code.number == number) {
                return Optional.of(code);
            }
        }
        return Optional.empty();
    }

    /// {@return whether errors of this code come out of a native library}
    public boolean ofEngine() {
        return number < 100;
    }

    /// {@return whether errors of this code come from Python workers}
    public boolean ofPython() {
        return number >= 200 && number < 300;
    }

    /// {@return whether errors of this code come from databases}
    public boolean ofDatabases() {
        return number >= 300 && number < 400;
    }

    /// {@return whether errors of this code come from the emitter}
    public boolean ofEmitter() {
        return number >= 400;
    }

    /// {@return an exception of this code's class, not thrown yet}
    ///
    /// Exceptions of Python workers, of databases and of the emitter are made where those are
    /// driven: they carry more.
    ///
    /// @param message what failed, where, and what to do
    /// @param detail what is known besides
    /// @param cause what led to it, or null
    /// @throws IllegalArgumentException if the code is one [of Python][#ofPython()], [of
    ///   databases][#ofDatabases()] or [of the emitter][#ofEmitter()]
    public KakehashiException exception(
            String message, ErrorDetail detail, @Nullable Throwable cause) {
        return switch (this) {
            case UNKNOWN -> new UnknownErrorException(message, detail, cause);
            case INVALID_ARGUMENT -> new InvalidArgumentException(message, detail, cause);
            case ABI_MISMATCH -> new AbiMismatchException(message, detail, cause);
            case PLAN_VERSION_UNSUPPORTED ->
                    new PlanVersionUnsupportedException(message, detail, cause);
            case PLAN_DECODE -> new PlanDecodeException(message, detail, cause);
            case PLAN_SEMANTIC -> new PlanSemanticException(message, detail, cause);
            case ARROW_IMPORT -> new ArrowImportException(message, detail, cause);
            case ARROW_EXPORT -> new ArrowExportException(message, detail, cause);
            case EXECUTION -> new QueryExecutionException(message, detail, cause);
            case UNSUPPORTED -> new UnsupportedFeatureException(message, detail, cause);
            case OOM -> new MemoryLimitException(message, detail, cause);
            case CANCELLED -> new QueryCancelledException(message, detail, cause);
            case DEADLINE_EXCEEDED -> new DeadlineExceededException(message, detail, cause);
            case LIBRARY_LOAD -> new LibraryLoadException(message, detail, cause);
            case PLAN_ACCESS -> new PlanAccessException(message, detail, cause);
            case PYTHON_PROTOCOL,
                    STALE_HANDLE,
                    WORKER_CRASH,
                    VALUE_TOO_LARGE,
                    SECURITY_VIOLATION,
                    PYTHON_EXCEPTION,
                    TYPE_MISMATCH,
                    CALL_CANCELLED,
                    CALL_DEADLINE,
                    WORKER_START,
                    POOL_EXHAUSTED,
                    MISSING_PACKAGE,
                    PYTHON_INTERPRETER,
                    PYTHON_ENVIRONMENT ->
                    throw new IllegalArgumentException(
                            "Exceptions of code %s are made by dev.kakehashi.python"
                                    .formatted(this));
            case TRANSLATION ->
                    throw new IllegalArgumentException(
                            "Exceptions of code %s are made by dev.kakehashi.emitter"
                                    .formatted(this));
            case DATABASE, DATABASE_TYPE ->
                    throw new IllegalArgumentException(
                            "Exceptions of code %s are made by dev.kakehashi.jdbc".formatted(this));
        };
    }
}
