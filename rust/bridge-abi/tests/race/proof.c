/* Two threads that write to one place: what a sanitizer has to report. */
#include <pthread.h>
#include <stddef.h>

static int place;

static void *write_it(void *value) {
  for (int i = 0; i < 1000; i++) {
    place += value != NULL;
  }
  return NULL;
}

int main(void) {
  pthread_t threads[2];
  for (int i = 0; i < 2; i++) {
    pthread_create(&threads[i], NULL, write_it, &place);
  }
  for (int i = 0; i < 2; i++) {
    pthread_join(threads[i], NULL);
  }
  return 0;
}
