/* Streams whose memory is this program's own, and whose releases are counted. */
#include "driver.h"

#include <errno.h>
#include <stdatomic.h>

static atomic_long live;

long live_objects(void) { return atomic_load(&live); }

static void *made(size_t size) {
  atomic_fetch_add(&live, 1);
  return calloc(1, size);
}

static void released(void *object) {
  atomic_fetch_sub(&live, 1);
  free(object);
}

/* ---- schemas ------------------------------------------------------------------------------------------------- */

struct schema_memory {
  struct ArrowSchema child;
  struct ArrowSchema *children[1];
};

static void release_schema(struct ArrowSchema *schema) {
  struct schema_memory *memory = schema->private_data;
  schema->release = NULL;
  if (schema->n_children > 0 && memory->child.release != NULL) {
    memory->child.release(&memory->child);
  }
  released(memory);
}

/* A schema whose one child is left to the caller to fill in, or none. */
static struct ArrowSchema *make_schema(struct ArrowSchema *out, const char *format, const char *name, bool child) {
  struct schema_memory *memory = made(sizeof *memory);
  memory->children[0] = &memory->child;
  *out = (struct ArrowSchema){.format = format,
                              .name = name,
                              .flags = ARROW_FLAG_NULLABLE,
                              .n_children = child,
                              .children = memory->children,
                              .release = release_schema,
                              .private_data = memory};
  return &memory->child;
}

/* ---- arrays -------------------------------------------------------------------------------------------------- */

struct array_memory {
  struct ArrowArray child;
  struct ArrowArray *children[1];
  const void *buffers[2];
  void *owned[2];
};

static void release_array(struct ArrowArray *array) {
  struct array_memory *memory = array->private_data;
  array->release = NULL;
  if (memory->child.release != NULL) {
    memory->child.release(&memory->child);
  }
  free(memory->owned[0]);
  free(memory->owned[1]);
  released(memory);
}

/* An array that owns the two buffers; its one child is left to the caller to fill in, or none. */
static struct ArrowArray *make_array(struct ArrowArray *out, int64_t length, void *first, void *second, int64_t buffers,
                                     bool child) {
  struct array_memory *memory = made(sizeof *memory);
  memory->children[0] = &memory->child;
  memory->buffers[0] = memory->owned[0] = first;
  memory->buffers[1] = memory->owned[1] = second;
  *out = (struct ArrowArray){.length = length,
                             .n_buffers = buffers,
                             .buffers = memory->buffers,
                             .n_children = child,
                             .children = memory->children,
                             .release = release_array,
                             .private_data = memory};
  return &memory->child;
}

/* Three rows from `first`, the one in the middle null. */
static void make_column(struct ArrowArray *out, int64_t first) {
  uint8_t *validity = malloc(1);
  int64_t *values = malloc(3 * sizeof *values);
  validity[0] = 5;
  for (int64_t row = 0; row < 3; row++) {
    values[row] = first + row;
  }
  make_array(out, 3, validity, values, 2, false);
  out->null_count = 1;
}

/* ---- streams ------------------------------------------------------------------------------------------------- */

struct producer {
  enum misbehaviour misbehaviour;
  int batches;
  const char *error;
};

static int get_schema(struct ArrowArrayStream *stream, struct ArrowSchema *out) {
  struct producer *producer = stream->private_data;
  if (producer->misbehaviour == FAIL_SCHEMA) {
    producer->error = "there is no schema";
    return EIO;
  }
  struct ArrowSchema *column = make_schema(out, "+s", "", true);
  if (producer->misbehaviour == SHORT_OFFSETS) {
    make_schema(make_schema(column, "+l", "n", true), "l", "item", false);
  } else {
    make_schema(column, "l", "n", false);
  }
  return 0;
}

static int get_next(struct ArrowArrayStream *stream, struct ArrowArray *out) {
  struct producer *producer = stream->private_data;
  int batch = producer->batches++;
  enum misbehaviour misbehaviour = batch == 1 ? producer->misbehaviour : BEHAVE;
  *out = (struct ArrowArray){.release = NULL};
  if (batch == 3 || misbehaviour == END_EARLY) {
    return 0;
  }
  if (misbehaviour == FAIL_NEXT) {
    producer->error = "the wire is cut";
    return EPIPE;
  }
  if (misbehaviour == CHANGE_SCHEMA) {
    make_array(out, 3, NULL, NULL, 1, false);
    return 0;
  }
  struct ArrowArray *column = make_array(out, 3, NULL, NULL, 1, true);
  if (producer->misbehaviour == SHORT_OFFSETS) {
    make_column(make_array(column, 3, NULL, calloc(2, sizeof(int32_t)), 2, true), 1);
    return 0;
  }
  make_column(column, 3 * batch + 1);
  if (misbehaviour == ABSURD_LENGTH) {
    out->length = column->length = INT64_MAX;
  } else if (misbehaviour == NEGATIVE_LENGTH) {
    column->length = -3;
  } else if (misbehaviour == MISSING_VALUES) {
    column->buffers[1] = NULL;
  }
  return 0;
}

static const char *get_last_error(struct ArrowArrayStream *stream) {
  return ((struct producer *)stream->private_data)->error;
}

static void release_stream(struct ArrowArrayStream *stream) {
  stream->release = NULL;
  released(stream->private_data);
}

void make_stream(struct ArrowArrayStream *out, enum misbehaviour misbehaviour) {
  struct producer *producer = made(sizeof *producer);
  producer->misbehaviour = misbehaviour;
  *out = (struct ArrowArrayStream){.get_schema = get_schema,
                                   .get_next = get_next,
                                   .get_last_error = get_last_error,
                                   .release = release_stream,
                                   .private_data = producer};
}
