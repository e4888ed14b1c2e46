/*
 * Proofs that a sanitizer is awake: each of these is a mistake at the boundary that it has to report. The script fails
 * if one goes unnoticed.
 */
#include "driver.h"

#include <limits.h>

/* A buffer of the library's that nobody frees. */
static void leak(void) {
  uint8_t *version = NULL;
  size_t length = 0;
  CHECK(bridge_engine_version(&version, &length) == BRIDGE_OK);
}

/* One byte more than the library gave. */
static void overflow_in_c(void) {
  uint8_t *version = NULL;
  size_t length = 0;
  CHECK(bridge_engine_version(&version, &length) == BRIDGE_OK);
  volatile uint8_t byte = version[length];
  (void)byte;
  bridge_buffer_free(version, length);
}

/* The library's own code reads offsets that are not there. */
static void overflow_in_the_library(void) {
  uint64_t plan = compile("echo");
  struct ArrowArrayStream in, out;
  struct ArrowArray batch;
  make_stream(&in, SHORT_OFFSETS);
  CHECK(bridge_plan_execute(plan, &in, &out) == BRIDGE_OK);
  CHECK(out.get_next(&out, &batch) == 0);
  batch.release(&batch);
  out.release(&out);
  bridge_plan_free(plan);
}

/* Values of a batch that was released. */
static void use_after_release(void) {
  uint64_t plan = compile("rows:1:8");
  struct ArrowArrayStream out;
  struct ArrowArray batch;
  CHECK(execute(plan, NULL, 0, 0, &out) == BRIDGE_OK);
  CHECK(out.get_next(&out, &batch) == 0);
  const int64_t *values = batch.children[0]->buffers[1];
  batch.release(&batch);
  volatile int64_t value = values[0];
  (void)value;
  out.release(&out);
  bridge_plan_free(plan);
}

/* Arithmetic that has no meaning in C. */
static void undefined(void) {
  volatile int most = INT_MAX;
  volatile int more = most + 1;
  (void)more;
}

bool play_broken(const char *name) {
  static const struct {
    const char *name;
    void (*play)(void);
  } ways[] = {
      {"leak", leak},
      {"overflow", overflow_in_c},
      {"overflow-in-the-library", overflow_in_the_library},
      {"use-after-release", use_after_release},
      {"undefined", undefined},
  };
  for (size_t index = 0; index < sizeof ways / sizeof *ways; index++) {
    if (strcmp(ways[index].name, name) == 0) {
      ways[index].play();
      return true;
    }
  }
  return false;
}
