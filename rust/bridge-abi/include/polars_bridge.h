/*
 * The C ABI of Kakehashi's engine libraries (libpolars_bridge). C11 and C++17.
 *
 * Two things cross this boundary: plans (bytes, see proto/) and data (the Arrow C Data and C Stream interfaces, or
 * Arrow IPC bytes). Functions are added, never changed; what changes raises BRIDGE_ABI_VERSION.
 *
 * Rules that hold for every function:
 *
 * - Status. 0 (BRIDGE_OK), or one of BRIDGE_ERR_*; then this thread's last error has a text that is not empty, and
 *   perhaps a structured detail. A success does not clear the last error. Functions without a status accept any value
 *   and never fail.
 * - Panics of the engine stop here: they are BRIDGE_ERR_UNKNOWN with a text. Where the memory allocator itself fails
 *   the process ends; BRIDGE_ERR_OOM is what a memory budget or an impossible size gives.
 * - Threads. Every function may be called from any thread at any time, also with one handle from many threads. A
 *   struct of the caller's belongs to one call at a time.
 * - Handles are numbers, and 0 is none. One that was freed, made up, or given out for something else or by another
 *   copy of the library is BRIDGE_ERR_INVALID_ARGUMENT.
 * - Pointers are null, or aligned and good for what their description says during the call; nothing is kept after it.
 *   Null is BRIDGE_ERR_INVALID_ARGUMENT unless the description allows it. Bytes in may be null with the length 0.
 *   Output places are set to "nothing" (0, null, released) as soon as they are known to be usable.
 * - Buffers out, a pair of address and length, belong to the caller, who frees them by bridge_buffer_free with the
 *   same pair. Length 0 comes with a null address and needs no freeing.
 * - Arrow structs out belong to the caller, who calls their release. They may be moved and released on any thread.
 *   The library must stay loaded until they are.
 */
#ifndef POLARS_BRIDGE_H
#define POLARS_BRIDGE_H

#include <stddef.h>
#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#ifndef ARROW_C_DATA_INTERFACE
#define ARROW_C_DATA_INTERFACE

#define ARROW_FLAG_DICTIONARY_ORDERED 1
#define ARROW_FLAG_NULLABLE 2
#define ARROW_FLAG_MAP_KEYS_SORTED 4

struct ArrowSchema {
  const char *format;
  const char *name;
  const char *metadata;
  int64_t flags;
  int64_t n_children;
  struct ArrowSchema **children;
  struct ArrowSchema *dictionary;
  void (*release)(struct ArrowSchema *);
  void *private_data;
};

struct ArrowArray {
  int64_t length;
  int64_t null_count;
  int64_t offset;
  int64_t n_buffers;
  int64_t n_children;
  const void **buffers;
  struct ArrowArray **children;
  struct ArrowArray *dictionary;
  void (*release)(struct ArrowArray *);
  void *private_data;
};

#endif /* ARROW_C_DATA_INTERFACE */

#ifndef ARROW_C_STREAM_INTERFACE
#define ARROW_C_STREAM_INTERFACE

struct ArrowArrayStream {
  int (*get_schema)(struct ArrowArrayStream *, struct ArrowSchema *out);
  int (*get_next)(struct ArrowArrayStream *, struct ArrowArray *out);
  const char *(*get_last_error)(struct ArrowArrayStream *);
  void (*release)(struct ArrowArrayStream *);
  void *private_data;
};

#endif /* ARROW_C_STREAM_INTERFACE */

/* ---- Status ---------------------------------------------------------------------------------------------------- */

#define BRIDGE_OK 0
/* A defect of the engine, a panic among them: report it, with the plan. */
#define BRIDGE_ERR_UNKNOWN 1
/* A null pointer, a bad length, a bad handle: mend the caller. */
#define BRIDGE_ERR_INVALID_ARGUMENT 2
/* Never given by the library: a loader's word for a bridge_abi_version that it does not speak. */
#define BRIDGE_ERR_ABI_MISMATCH 3
/* The plan is older or newer than what this engine reads; the text names both ends. */
#define BRIDGE_ERR_PLAN_VERSION_UNSUPPORTED 4
/* The plan's bytes are damaged, or pass a limit. */
#define BRIDGE_ERR_PLAN_DECODE 5
/* The plan makes no sense: a missing column, types that do not fit. */
#define BRIDGE_ERR_PLAN_SEMANTIC 6
/* An input failed, or broke the rules of the Arrow C interfaces. */
#define BRIDGE_ERR_ARROW_IMPORT 7
/* A result cannot be said in Arrow. */
#define BRIDGE_ERR_ARROW_EXPORT 8
/* The query failed while it ran; the text is the engine's own. */
#define BRIDGE_ERR_EXECUTION 9
/* Not in the capabilities; the text names it. */
#define BRIDGE_ERR_UNSUPPORTED 10
/* A memory budget was passed, or an impossible size asked for: use smaller batches. */
#define BRIDGE_ERR_OOM 11
/* The query was cancelled, or its result closed while somebody read it. */
#define BRIDGE_ERR_CANCELLED 12
/* The query ran into its deadline. */
#define BRIDGE_ERR_DEADLINE_EXCEEDED 13

/* ---- The library ----------------------------------------------------------------------------------------------- */

#define BRIDGE_ABI_VERSION 1

/* The version of this ABI that the library speaks. A caller that knows another one stops here. */
uint32_t bridge_abi_version(void);

/* The name and version of the engine, UTF-8. */
int32_t bridge_engine_version(uint8_t **ptr, size_t *len);

/* What the engine supports: kakehashi.plan.v1.Capabilities, Protobuf. */
int32_t bridge_capabilities(uint8_t **ptr, size_t *len);

/* Options for the whole process, Protobuf, before the engine is first used; the engine says what comes too late. */
int32_t bridge_configure(const uint8_t *options, size_t len);

/* ---- Errors ---------------------------------------------------------------------------------------------------- */

/* The text of this thread's last error, UTF-8: what failed, where, what to do. Length 0 when there was none. */
int32_t bridge_last_error(uint8_t **ptr, size_t *len);

/* Its structured detail: kakehashi.plan.v1.ErrorDetail, Protobuf; length 0 when the error has none. */
int32_t bridge_last_error_detail(uint8_t **ptr, size_t *len);

/* Its status, which a stream's callbacks cannot give as they answer an errno; BRIDGE_OK when there was none. */
int32_t bridge_last_error_code(int32_t *out_code);

/* Frees a buffer that any function here gave. Null is nothing. */
void bridge_last_error_free(uint8_t *ptr, size_t len);

/* The same under a better name. */
void bridge_buffer_free(uint8_t *ptr, size_t len);

/*
 * What the engine warned of since the last call, in UTF-8 and with a zero byte after each warning; a null pointer and 0
 * when there was nothing. Warnings are about no call in particular, and each is given once. At most 1000 are kept; how
 * many more there were is the last one then.
 */
int32_t bridge_warnings_take(uint8_t **ptr, size_t *len);

/* ---- Plans ----------------------------------------------------------------------------------------------------- */

/* Decodes, checks and builds a plan. The plan may be executed any number of times, also at the same time. */
int32_t bridge_plan_compile(const uint8_t *plan, size_t len, uint64_t *out_plan);

/* Frees a plan. Any value is safe, twice is safe; what runs goes on. */
void bridge_plan_free(uint64_t plan);

/* The schema of the plan's result, found without running anything. */
int32_t bridge_plan_schema(uint64_t plan, struct ArrowSchema *out);

/* The plan as a text, UTF-8; options are Protobuf. */
int32_t bridge_plan_explain(uint64_t plan, const uint8_t *options, size_t options_len, uint8_t **ptr, size_t *len);

/*
 * Starts a plan: bridge_plan_execute_with, with one input or, if it is null, none, default options and no token.
 */
int32_t bridge_plan_execute(uint64_t plan, struct ArrowArrayStream *in, struct ArrowArrayStream *out);

/*
 * Starts a plan with any number of inputs; inputs may be null if there are none.
 *
 * Every input that can be read is moved out first, so that its struct has a null release when this returns, and is
 * released exactly once, by the library, whatever the status. Its callbacks are called on threads of the engine, one
 * at a time. Options are Protobuf. query is a token of bridge_query_new, or 0.
 *
 * out is a stream of the library's. Where the status is not 0 its release is null. Failures after the start come out
 * of its callbacks: they return an errno (ECANCELED: cancelled, ETIMEDOUT: deadline, ENOMEM: out of memory, EINVAL: a
 * plan or an argument that cannot be, EIO: the rest), get_last_error has the text, and the calling thread's last
 * error has status, text and detail. A stream that failed fails the same way for ever: its end is only ever the end
 * of the result. Releasing it early stops a run that has no token. Beyond what the C Stream interface demands, a
 * release on one thread while another is inside a callback is safe as long as nobody frees the struct itself; the one
 * inside gets an error or its batch.
 */
int32_t bridge_plan_execute_with(uint64_t plan, struct ArrowArrayStream *const *inputs, size_t n_inputs,
                                 const uint8_t *options, size_t options_len, uint64_t query,
                                 struct ArrowArrayStream *out);

/*
 * Starts a plan whose inputs and result are Arrow IPC streams. Input i is lengths[i] bytes at inputs[i], which are
 * copied. The result is read by bridge_ipc_next.
 */
int32_t bridge_plan_execute_ipc(uint64_t plan, const uint8_t *const *inputs, const size_t *lengths, size_t n_inputs,
                                const uint8_t *options, size_t options_len, uint64_t query, uint64_t *out_reader);

/*
 * The next piece of a result's Arrow IPC stream, the schema message first; length 0 is the end. A reader that failed
 * fails the same way for ever.
 */
int32_t bridge_ipc_next(uint64_t reader, uint8_t **ptr, size_t *len);

/* Frees a reader, and stops its run if that has no token. Any value is safe, twice is safe. */
void bridge_ipc_free(uint64_t reader);

/* ---- Queries: tokens to cancel a run and to ask for its progress ----------------------------------------------- */

int32_t bridge_query_new(uint64_t *out_query);

/*
 * Cancels every run that has this token: before, during or after it. Twice is safe. Returns at once; the run stops at
 * its next batch, and its stream gives BRIDGE_ERR_CANCELLED from then on, unless it had ended.
 */
int32_t bridge_query_cancel(uint64_t query);

/* How far the run is: kakehashi.plan.v1.Progress, Protobuf; length 0 when nothing is known yet. */
int32_t bridge_query_progress(uint64_t query, uint8_t **ptr, size_t *len);

/*
 * A function that a query calls on its batches, see bridge_query_function. It runs on threads of the library's own, on
 * several at a time, none of which the engine computes with: it may take its time and call this library.
 *
 * batches is a stream of the rows to work on, which the function reads; what it leaves is released for it. It puts the
 * stream of its result, of the columns that the plan announces, at out. 0 is a success; with any other status out is
 * released, if something is there, and error, which has room for capacity bytes, may hold what failed: UTF-8 that ends
 * with a zero byte.
 */
typedef int32_t (*bridge_batch_function)(uint64_t owner, struct ArrowArrayStream *batches,
                                         struct ArrowArrayStream *out, uint8_t *error, size_t capacity);

/*
 * Gives a query the function that map_batches of its plan knows by this number, before the query is executed. When
 * nobody calls the function any more, after bridge_query_free and the end of the run, owner is put into the queue of
 * bridge_released_take, unless it is 0; where the status is not 0 it never is.
 */
int32_t bridge_query_function(uint64_t query, uint64_t number, bridge_batch_function function, uint64_t owner);

/* Frees a token. Any value is safe, twice is safe; its runs go on and cannot be cancelled any more. */
void bridge_query_free(uint64_t query);

/* ---- The caller's data, with structs and release functions of the library -------------------------------------- */

/*
 * Copies a schema that the caller laid out, texts and metadata included, whose release and private_data are ignored:
 * it need only live during the call.
 */
int32_t bridge_schema_export(const struct ArrowSchema *layout, struct ArrowSchema *out);

/*
 * Copies the structs of a batch that the caller laid out, whose release and private_data are ignored: they need only
 * live during the call. The buffers are not copied: they stay where they are and must not change or go before all is
 * released. Children and the dictionary of the copy have releases of their own and may be moved out of it.
 *
 * When the last piece of the copy is released, owner is put into the queue of bridge_released_take, unless it is 0;
 * where the status is not 0 it never is. A template with negative numbers, missing pointers, more than 1048576 nodes,
 * or nested deeper than 128, is BRIDGE_ERR_INVALID_ARGUMENT.
 */
int32_t bridge_batch_export(const struct ArrowArray *layout, uint64_t owner, struct ArrowArray *out);

/*
 * Makes a stream of a schema and n batches, which lie one after the other. They are moved out of their structs and
 * released by the library, whatever the status. The stream gives them in their order.
 */
int32_t bridge_stream_export(struct ArrowSchema *schema, struct ArrowArray *batches, size_t n,
                             struct ArrowArrayStream *out);

/*
 * Takes up to capacity owners whose batches were released, the first released first, and waits for the first one no
 * longer than the timeout. count 0 means that there was none. Each owner is given once.
 */
int32_t bridge_released_take(uint64_t *owners, size_t capacity, uint64_t timeout_millis, size_t *count);

/* ---- The end of the process ------------------------------------------------------------------------------------- */

/*
 * Waits until no query runs on threads of the engine's, but no longer than the timeout. running is how many run still;
 * 0 millis only ask. A query that was cancelled, or whose stream was released, runs until its next batch: a process
 * that ends before that may leave a file behind that was being written.
 */
int32_t bridge_idle_wait(uint64_t timeout_millis, uint64_t *running);

/* ---- Counters -------------------------------------------------------------------------------------------------- */

/* The places of what bridge_counters counts, all of it alive. */
#define BRIDGE_COUNTER_PLANS 0
#define BRIDGE_COUNTER_QUERIES 1
/* Streams that were not released yet: results, and those of bridge_stream_export. */
#define BRIDGE_COUNTER_STREAMS 2
#define BRIDGE_COUNTER_READERS 3
/* Batches of bridge_batch_export of which a piece is not released yet. */
#define BRIDGE_COUNTER_BATCHES 4
#define BRIDGE_COUNTER_COUNT 5

/*
 * How many objects of the library are alive, so that leaks can be seen: as many values as there is room for. count is
 * how many this library has, which may rise in later versions.
 */
int32_t bridge_counters(uint64_t *values, size_t capacity, size_t *count);

#ifdef __cplusplus
}
#endif

#endif /* POLARS_BRIDGE_H */
