/* M1-T05 in C: ten threads with queries that succeed, fail, panic and are cancelled by somebody else. */
#include "driver.h"

#include <errno.h>
#include <pthread.h>

enum { THREADS = 10, ROUNDS = 100 };

static uint64_t shared_plan, handles[THREADS];

static void *work(void *argument) {
  int worker = (int)(intptr_t)argument;
  for (int round = 0; round < ROUNDS; round++) {
    struct ArrowArrayStream in, out;
    int64_t rows;
    char program[64], words[32];
    uint64_t plan;
    snprintf(words, sizeof words, "error %d of %d", round, worker);
    snprintf(program, sizeof program, "fail-in:compile:9:%s", words);
    CHECK_FAILS(BRIDGE_ERR_EXECUTION, bridge_plan_compile((const uint8_t *)program, strlen(program), &plan), words);

    make_stream(&in, BEHAVE);
    CHECK(bridge_plan_execute(shared_plan, &in, &out) == BRIDGE_OK);
    CHECK(sum_and_release(&out, &rows) == 30 && rows == 9);
    CHECK_FAILS(BRIDGE_ERR_EXECUTION, BRIDGE_ERR_EXECUTION, words);

    /* Everybody frees the handle that another one made. */
    plan = compile("rows:1:1");
    bridge_plan_free(__atomic_exchange_n(&handles[(worker + round) % THREADS], plan, __ATOMIC_SEQ_CST));
    CHECK_FAILS(BRIDGE_ERR_INVALID_ARGUMENT, execute(plan ^ 0xfff0000000, NULL, 0, 0, &out), "expected");
  }
  return NULL;
}

static void *cancel(void *query) {
  CHECK(bridge_query_cancel((uint64_t)(uintptr_t)query) == BRIDGE_OK);
  return NULL;
}

/* Waits inside get_next until somebody cancels or closes; anything but rows or an end. */
static void *read_one(void *stream) {
  struct ArrowArrayStream *out = stream;
  struct ArrowArray batch;
  int answer = out->get_next(out, &batch);
  CHECK(answer == ECANCELED || answer == EINVAL);
  CHECK(batch.release == NULL);
  return NULL;
}

void play_threads(void) {
  pthread_t threads[THREADS];
  shared_plan = compile("echo");
  for (intptr_t worker = 0; worker < THREADS; worker++) {
    CHECK(pthread_create(&threads[worker], NULL, work, (void *)worker) == 0);
  }
  for (int worker = 0; worker < THREADS; worker++) {
    pthread_join(threads[worker], NULL);
  }
  for (int worker = 0; worker < THREADS; worker++) {
    bridge_plan_free(handles[worker]);
  }
  bridge_plan_free(shared_plan);

  uint64_t plan = compile("rows:9:1\nwait-in:next=0"), query;
  for (int round = 0; round < ROUNDS; round++) {
    struct ArrowArrayStream out;
    struct ArrowArray batch;
    CHECK(bridge_query_new(&query) == BRIDGE_OK);
    CHECK(execute(plan, NULL, 0, query, &out) == BRIDGE_OK);
    CHECK(pthread_create(&threads[0], NULL, cancel, (void *)(uintptr_t)query) == 0);
    CHECK(out.get_next(&out, &batch) == ECANCELED);
    pthread_join(threads[0], NULL);
    out.release(&out);
    bridge_query_free(query);

    CHECK(execute(plan, NULL, 0, 0, &out) == BRIDGE_OK);
    CHECK(pthread_create(&threads[0], NULL, read_one, &out) == 0);
    void (*release)(struct ArrowArrayStream *) = out.release;
    release(&out);
    pthread_join(threads[0], NULL);
  }
  bridge_plan_free(plan);
}
