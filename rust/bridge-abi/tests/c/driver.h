/* A caller of the C ABI in C: what the parts of the driver share. */
#ifndef DRIVER_H
#define DRIVER_H

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include "polars_bridge.h"

/* Ends the process with the place and the last error, unless the condition holds. */
#define CHECK(condition) check((condition), #condition, __FILE__, __LINE__)
void check(bool condition, const char *text, const char *file, int line);

/* Checks that a call failed with this status and left a text that contains these words. */
#define CHECK_FAILS(status, call, words) check_fails((status), (call), (words), #call, __FILE__, __LINE__)
void check_fails(int32_t expected, int32_t status, const char *words, const char *text, const char *file, int line);

/* The last error's text, as a C string that the caller frees. */
char *last_error_text(void);

/* Compiles a program of the test engine. */
uint64_t compile(const char *program);

/* Starts a plan without options. */
int32_t execute(uint64_t plan, struct ArrowArrayStream *const *inputs, size_t n_inputs, uint64_t query,
                struct ArrowArrayStream *out);

/* Reads a stream to its end and releases it; the sum of the first column, whose rows are counted. */
int64_t sum_and_release(struct ArrowArrayStream *stream, int64_t *rows);

/* ---- producer.c: streams of this program's own -------------------------------------------------------------- */

enum misbehaviour {
  BEHAVE,
  FAIL_SCHEMA,
  FAIL_NEXT,        /* at the second batch */
  END_EARLY,        /* after the first batch */
  CHANGE_SCHEMA,    /* at the second batch: no column */
  ABSURD_LENGTH,    /* at the second batch */
  NEGATIVE_LENGTH,  /* at the second batch */
  MISSING_VALUES,   /* at the second batch: a null pointer */
  SHORT_OFFSETS     /* a list whose offsets end before its rows: nobody but a sanitizer can see it */
};

/* Streams, schemas and arrays of this program that are alive. */
long live_objects(void);

/* Fills in a stream of three batches with the rows 1 null 3, 4 null 6, 7 null 9 in a column of int64. */
void make_stream(struct ArrowArrayStream *out, enum misbehaviour misbehaviour);

/* ---- faults.c, exported.c, threads.c: what the driver plays --------------------------------------------------- */

void play_arguments(void);
void play_handles(void);
void play_inputs(void);
void play_faults_of_the_engine(void);
void play_exported_data(void);
void play_ipc(void);
void play_threads(void);

/* ---- broken.c: proofs that a sanitizer is awake ----------------------------------------------------------------- */

/* Does something forbidden; false if the name is unknown. */
bool play_broken(const char *name);

#endif
