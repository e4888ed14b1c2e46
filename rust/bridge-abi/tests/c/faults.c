/* The fault list: bad arguments, bad handles, bad streams, an engine that fails and panics. */
#include "driver.h"

#include <errno.h>

void play_arguments(void) {
  uint64_t handle = 7;
  uint8_t *bytes;
  size_t length;
  struct ArrowArrayStream out;
  const uint8_t *echo = (const uint8_t *)"echo";
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, bridge_plan_compile(NULL, 4, &handle), "the plan is a null pointer");
  CHECK(handle == 0);
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, bridge_plan_compile(echo, SIZE_MAX, &handle), "no length at all");
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, bridge_plan_compile(echo, 4, NULL), "null pointer");
  CHECK_FAILS(BRIDGE_ERR_PLAN_DECODE, bridge_plan_compile((const uint8_t *)"ech", 3, &handle), "not a statement");
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, bridge_last_error(NULL, &length), "null pointer");
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, bridge_engine_version(&bytes, NULL), "null pointer");
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, bridge_schema_export(NULL, NULL), "null pointer");
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, bridge_counters(&handle, 0, &length), "room for none");
  uint64_t plan = compile("echo");
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, execute(plan, NULL, 1, 0, &out), "inputs is a null pointer");
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, execute(plan, NULL, SIZE_MAX, 0, &out), "the number of inputs");
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, execute(plan, NULL, 0, 0, NULL), "null pointer");
  bridge_plan_free(plan);
}

void play_handles(void) {
  struct ArrowArrayStream out;
  uint64_t plan = compile("rows:1:1"), query = 0;
  CHECK(bridge_query_new(&query) == BRIDGE_OK);
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, execute(0, NULL, 0, 0, &out), "is never given out");
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, execute(query, NULL, 0, 0, &out), "is the handle of a query");
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, execute(plan, NULL, 0, plan, &out), "is the handle of a plan");
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, bridge_query_cancel(UINT64_MAX), "was never given out");
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, execute(plan ^ (UINT64_C(1) << 63), NULL, 0, 0, &out),
              "is not a handle of this library");
  bridge_plan_free(plan);
  bridge_plan_free(plan);
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, execute(plan, NULL, 0, 0, &out), "was freed");
  bridge_query_free(query);
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, bridge_query_cancel(query), "was freed");
}

/* A stream that fails at its second batch: an error that stays, everything released. */
static void play_bad_input(enum misbehaviour misbehaviour, const char *words) {
  uint64_t plan = compile("echo");
  struct ArrowArrayStream in, out, *inputs[] = {&in};
  struct ArrowArray batch;
  make_stream(&in, misbehaviour);
  CHECK(execute(plan, inputs, 1, 0, &out) == BRIDGE_OK);
  CHECK(out.get_next(&out, &batch) == 0 && batch.length == 3);
  batch.release(&batch);
  for (int turn = 0; turn < 2; turn++) {
    CHECK(out.get_next(&out, &batch) == EIO);
    CHECK_FAILS(BRIDGE_ERR_ARROW_IMPORT, BRIDGE_ERR_ARROW_IMPORT, words);
    CHECK(strstr(out.get_last_error(&out), words) != NULL);
  }
  out.release(&out);
  CHECK(live_objects() == 0);
  bridge_plan_free(plan);
}

void play_inputs(void) {
  play_bad_input(FAIL_NEXT, "after 1 batches with errno 32: the wire is cut");
  play_bad_input(CHANGE_SCHEMA, "the table has 0 children, but 1 in the schema");
  play_bad_input(ABSURD_LENGTH, "for which no memory is large enough");
  play_bad_input(NEGATIVE_LENGTH, "column \"n\" has length -3");
  play_bad_input(MISSING_VALUES, "a buffer is a null pointer");

  uint64_t plan = compile("echo");
  struct ArrowArrayStream good, bad, out, *inputs[] = {&good, &bad};
  make_stream(&bad, FAIL_SCHEMA);
  CHECK_FAILS(BRIDGE_ERR_ARROW_IMPORT, bridge_plan_execute(plan, &bad, &out), "there is no schema");
  CHECK(out.release == NULL && bad.release == NULL && live_objects() == 0);

  make_stream(&bad, END_EARLY);
  CHECK(bridge_plan_execute(plan, &bad, &out) == BRIDGE_OK);
  int64_t rows;
  CHECK(sum_and_release(&out, &rows) == 4 && rows == 3);

  /* The first was released by the query above, or never was one: the other is released all the same. */
  make_stream(&good, BEHAVE);
  CHECK_FAILS(BRIDGE_ERR_ARROW_IMPORT, execute(plan, inputs, 2, 0, &out), "input 1 was released already");
  CHECK(good.release == NULL && live_objects() == 0);

  /* Closed early. */
  struct ArrowArray batch;
  make_stream(&good, BEHAVE);
  CHECK(bridge_plan_execute(plan, &good, &out) == BRIDGE_OK);
  CHECK(out.get_next(&out, &batch) == 0);
  void (*release)(struct ArrowArrayStream *) = out.release;
  out.release(&out);
  release(&out);
  batch.release(&batch);
  CHECK(live_objects() == 0);
  bridge_plan_free(plan);
}

/* An engine that fails at its third batch, with this errno and status. */
static void play_bad_output(const char *program, int error, int32_t status, const char *words) {
  uint64_t plan = compile(program);
  struct ArrowArrayStream out;
  struct ArrowArray batch;
  CHECK(execute(plan, NULL, 0, 0, &out) == BRIDGE_OK);
  bridge_plan_free(plan);
  for (int turn = 0; turn < 2; turn++) {
    CHECK(out.get_next(&out, &batch) == 0 && batch.release != NULL);
    batch.release(&batch);
  }
  for (int turn = 0; turn < 2; turn++) {
    CHECK(out.get_next(&out, &batch) == error);
    CHECK(batch.release == NULL);
    CHECK_FAILS(status, status, words);
    CHECK(strstr(out.get_last_error(&out), words) != NULL);
  }
  out.release(&out);
}

void play_faults_of_the_engine(void) {
  uint64_t plan = 0;
  struct ArrowArrayStream in, out, *inputs[] = {&in};
  const char *panic = "panic-in:compile:too much", *bomb = "bomb-in:compile:too much";
  CHECK_FAILS(BRIDGE_ERR_UNKNOWN, bridge_plan_compile((const uint8_t *)panic, strlen(panic), &plan), "too much");
  CHECK_FAILS(BRIDGE_ERR_UNKNOWN, bridge_plan_compile((const uint8_t *)bomb, strlen(bomb), &plan), "panicked");
  plan = compile("panic-in:execute:lost");
  make_stream(&in, BEHAVE);
  CHECK_FAILS(BRIDGE_ERR_UNKNOWN, execute(plan, inputs, 1, 0, &out), "lost");
  CHECK(in.release == NULL && out.release == NULL && live_objects() == 0);
  bridge_plan_free(plan);

  play_bad_output("rows:9:2\nfail-in:next=2:9:third", EIO, BRIDGE_ERR_EXECUTION, "third");
  play_bad_output("rows:9:2\nfail-in:next=2:11:third", ENOMEM, BRIDGE_ERR_OOM, "third");
  play_bad_output("rows:9:2\nfail-in:next=2:12:third", ECANCELED, BRIDGE_ERR_CANCELLED, "third");
  play_bad_output("rows:9:2\nfail-in:next=2:13:third", ETIMEDOUT, BRIDGE_ERR_DEADLINE_EXCEEDED, "third");
  play_bad_output("rows:9:2\nfail-in:next=2:6:third", EINVAL, BRIDGE_ERR_PLAN_SEMANTIC, "third");
  play_bad_output("rows:9:2\npanic-in:next=2:third", EIO, BRIDGE_ERR_UNKNOWN, "the engine panicked: third");
  play_bad_output("rows:9:2\nbomb-in:next=2:third", EIO, BRIDGE_ERR_UNKNOWN, "the engine panicked");
  play_bad_output("rows:2:2\nbomb-in:next=2:third\nbomb-in:drop-result:fourth", EIO, BRIDGE_ERR_UNKNOWN,
                  "then, on closing: the engine panicked");
}
