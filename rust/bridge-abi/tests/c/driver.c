/*
 * Plays the C ABI against the test engine: handshake, a stream through a query, the fault list, threads; at the end
 * nothing may be alive. Run under sanitizers by sanitize.sh.
 *
 *   driver            plays everything; 0 and a line on standard output if all is well
 *   driver --version  says the ABI version of the library
 *   driver --break X  does something forbidden that a sanitizer has to report: see broken.c
 */
#include "driver.h"

char *last_error_text(void) {
  uint8_t *bytes = NULL;
  size_t length = 0;
  if (bridge_last_error(&bytes, &length) != BRIDGE_OK) {
    abort();
  }
  char *text = calloc(length + 1, 1);
  if (length > 0) {
    memcpy(text, bytes, length);
  }
  bridge_last_error_free(bytes, length);
  return text;
}

void check(bool condition, const char *text, const char *file, int line) {
  if (!condition) {
    char *error = last_error_text();
    fprintf(stderr, "%s:%d: not so: %s (last error: %s)\n", file, line, text, error);
    free(error);
    exit(1);
  }
}

void check_fails(int32_t expected, int32_t status, const char *words, const char *text, const char *file, int line) {
  int32_t code = -1;
  char *error = last_error_text();
  if (status != expected || bridge_last_error_code(&code) != BRIDGE_OK || code != expected || !strstr(error, words)) {
    fprintf(stderr, "%s:%d: %s gave status %d (code %d): \"%s\"; expected %d: \"%s\"\n", file, line, text, status, code,
            error, expected, words);
    exit(1);
  }
  free(error);
}

uint64_t compile(const char *program) {
  uint64_t plan = 0;
  CHECK(bridge_plan_compile((const uint8_t *)program, strlen(program), &plan) == BRIDGE_OK);
  CHECK(plan != 0);
  return plan;
}

int32_t execute(uint64_t plan, struct ArrowArrayStream *const *inputs, size_t n_inputs, uint64_t query,
                struct ArrowArrayStream *out) {
  return bridge_plan_execute_with(plan, inputs, n_inputs, NULL, 0, query, out);
}

int64_t sum_and_release(struct ArrowArrayStream *stream, int64_t *rows) {
  int64_t sum = 0;
  *rows = 0;
  for (;;) {
    struct ArrowArray batch;
    CHECK(stream->get_next(stream, &batch) == 0);
    if (batch.release == NULL) {
      break;
    }
    CHECK(batch.n_children == 1);
    const struct ArrowArray *column = batch.children[0];
    const uint8_t *validity = column->buffers[0];
    const int64_t *values = column->buffers[1];
    for (int64_t row = column->offset; row < column->offset + column->length; row++) {
      if (validity == NULL || (validity[row / 8] >> (row % 8) & 1)) {
        sum += values[row];
      }
      ++*rows;
    }
    batch.release(&batch);
  }
  stream->release(stream);
  CHECK(stream->release == NULL);
  return sum;
}

static void play_handshake(void) {
  CHECK(bridge_abi_version() == BRIDGE_ABI_VERSION);
  char *error = last_error_text();
  CHECK(error[0] == '\0');
  free(error);
  uint8_t *version = NULL;
  size_t length = 0;
  CHECK(bridge_engine_version(&version, &length) == BRIDGE_OK);
  CHECK(length > 11 && memcmp(version, "test engine", 11) == 0);
  bridge_buffer_free(version, length);
  CHECK(bridge_configure((const uint8_t *)"capabilities:0102", 17) == BRIDGE_OK);
  CHECK(bridge_capabilities(&version, &length) == BRIDGE_OK);
  CHECK(length == 2 && version[1] == 2);
  bridge_buffer_free(version, length);
}

/* The shape of M1-T04: int64 with nulls goes through a query. */
static void play_a_query(void) {
  uint64_t plan = compile("echo");
  struct ArrowArrayStream in, out;
  make_stream(&in, BEHAVE);
  CHECK(bridge_plan_execute(plan, &in, &out) == BRIDGE_OK);
  CHECK(in.release == NULL);
  struct ArrowSchema schema;
  CHECK(out.get_schema(&out, &schema) == 0);
  CHECK(strcmp(schema.children[0]->name, "n") == 0 && strcmp(schema.children[0]->format, "l") == 0);
  schema.release(&schema);
  int64_t rows;
  CHECK(sum_and_release(&out, &rows) == 1 + 3 + 4 + 6 + 7 + 9);
  CHECK(rows == 9);
  bridge_plan_free(plan);
  CHECK(live_objects() == 0);
}

static void check_nothing_is_left(void) {
  uint64_t counters[BRIDGE_COUNTER_COUNT];
  size_t count;
  CHECK(bridge_counters(counters, BRIDGE_COUNTER_COUNT, &count) == BRIDGE_OK);
  CHECK(count == BRIDGE_COUNTER_COUNT);
  for (size_t index = 0; index < count; index++) {
    if (counters[index] != 0) {
      fprintf(stderr, "counter %zu is %llu\n", index, (unsigned long long)counters[index]);
    }
    CHECK(counters[index] == 0);
  }
  CHECK(live_objects() == 0);
}

int main(int argc, char **argv) {
  if (argc == 2 && strcmp(argv[1], "--version") == 0) {
    printf("%u\n", bridge_abi_version());
    return 0;
  }
  if (argc == 3 && strcmp(argv[1], "--break") == 0) {
    return play_broken(argv[2]) ? 0 : 2;
  }
  play_handshake();
  play_a_query();
  play_arguments();
  play_handles();
  play_inputs();
  play_faults_of_the_engine();
  play_exported_data();
  play_ipc();
  play_threads();
  check_nothing_is_left();
  puts("all is well");
  return 0;
}
