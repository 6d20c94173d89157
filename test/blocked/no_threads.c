/* To be preloaded: only the main thread can create threads while the file that NO_THREADS names exists. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <pthread.h>
#include <stdlib.h>
#include <unistd.h>

typedef int create(pthread_t *, const pthread_attr_t *, void *(*)(void *), void *);

int pthread_create(pthread_t *thread, const pthread_attr_t *attr, void *(*body)(void *), void *arg) {
  const char *path = getenv("NO_THREADS");
  if (gettid() != getpid() && path != NULL && access(path, F_OK) == 0) return EAGAIN;
  return ((create *)dlsym(RTLD_NEXT, "pthread_create"))(thread, attr, body, arg);
}
