/* This program's data with structs and releases of the library, and results as Arrow IPC. */
#include "driver.h"

static void check_idle(void) {
  uint64_t running;
  CHECK(bridge_idle_wait(0, &running) == BRIDGE_OK && running == 0);
}

static uint64_t take_released(void) {
  uint64_t owner = 0;
  size_t count;
  CHECK(bridge_released_take(&owner, 1, 0, &count) == BRIDGE_OK);
  return count == 0 ? 0 : owner;
}

/* Makes a batch of the three values, whose structs are on this stack only. */
static void export_batch(const int64_t *values, uint64_t owner, struct ArrowArray *out) {
  const void *buffers[] = {NULL, values}, *none[] = {NULL};
  struct ArrowArray column = {.length = 3, .n_buffers = 2, .buffers = buffers};
  struct ArrowArray *children[] = {&column};
  struct ArrowArray table = {.length = 3, .n_buffers = 1, .buffers = none, .n_children = 1, .children = children};
  CHECK(bridge_batch_export(&table, owner, out) == BRIDGE_OK);
}

static void export_schema(struct ArrowSchema *out) {
  struct ArrowSchema column = {.format = "l", .name = "n", .flags = ARROW_FLAG_NULLABLE};
  struct ArrowSchema *children[] = {&column};
  struct ArrowSchema table = {.format = "+s", .n_children = 1, .children = children};
  CHECK(bridge_schema_export(&table, out) == BRIDGE_OK);
}

void play_exported_data(void) {
  check_idle();
  int64_t *values = malloc(6 * sizeof *values);
  for (int64_t row = 0; row < 6; row++) {
    values[row] = row;
  }
  struct ArrowSchema schema;
  struct ArrowArray batches[2], child;
  struct ArrowArrayStream in, out;

  export_batch(values, 41, &batches[0]);
  child = *batches[0].children[0];
  batches[0].children[0]->release = NULL;
  batches[0].release(&batches[0]);
  CHECK(take_released() == 0);
  CHECK(child.buffers[1] == values);
  child.release(&child);
  CHECK(take_released() == 41);

  export_schema(&schema);
  export_batch(values, 42, &batches[0]);
  export_batch(values + 3, 43, &batches[1]);
  CHECK(bridge_stream_export(&schema, batches, 2, &in) == BRIDGE_OK);
  CHECK(schema.release == NULL && batches[0].release == NULL && batches[1].release == NULL);
  uint64_t plan = compile("echo");
  CHECK(bridge_plan_execute(plan, &in, &out) == BRIDGE_OK);
  int64_t rows;
  CHECK(sum_and_release(&out, &rows) == 15 && rows == 6);
  CHECK(take_released() == 42 && take_released() == 43 && take_released() == 0);
  bridge_plan_free(plan);

  /* Templates that cannot be: nobody is told. */
  struct ArrowArray broken = {.length = 1, .n_buffers = 1};
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, bridge_batch_export(&broken, 44, &batches[0]), "null pointer");
  struct ArrowArray *itself[] = {&broken};
  broken = (struct ArrowArray){.n_children = 1, .children = itself};
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, bridge_batch_export(&broken, 44, &batches[0]), "deeper than 128");
  CHECK(take_released() == 0);
  free(values);
}

void play_ipc(void) {
  uint64_t plan = compile("echo"), reader = 0;
  uint8_t first[] = {1, 2, 3}, *piece;
  const uint8_t *inputs[] = {first, NULL, first};
  const size_t lengths[] = {3, 0, 1};
  size_t length;
  CHECK(bridge_plan_execute_ipc(plan, inputs, lengths, 3, NULL, 0, 0, &reader) == BRIDGE_OK);
  first[0] = 9;
  CHECK(bridge_ipc_next(reader, &piece, &length) == BRIDGE_OK && length == 3 && piece[0] == 1);
  bridge_buffer_free(piece, length);
  CHECK(bridge_ipc_next(reader, &piece, &length) == BRIDGE_OK && length == 1 && piece[0] == 1);
  bridge_buffer_free(piece, length);
  CHECK(bridge_ipc_next(reader, &piece, &length) == BRIDGE_OK && length == 0 && piece == NULL);
  bridge_ipc_free(reader);
  bridge_ipc_free(reader);
  CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, bridge_ipc_next(reader, &piece, &length), "was freed");
  bridge_plan_free(plan);

  plan = compile("rows:9:1\npanic-in:next=0:lost");
  CHECK(bridge_plan_execute_ipc(plan, NULL, NULL, 0, NULL, 0, 0, &reader) == BRIDGE_OK);
  CHECK_FAILS(BRIDGE_ERR_UNKNOWN, bridge_ipc_next(reader, &piece, &length), "lost");
  CHECK_FAILS(BRIDGE_ERR_UNKNOWN, bridge_ipc_next(reader, &piece, &length), "lost");
  bridge_ipc_free(reader);
  bridge_plan_free(plan);
}
