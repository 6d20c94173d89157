// c WORKERS BYTES: that many threads, each with a listener of its own on the same port, and reads of that many bytes.
#include <netinet/tcp.h>
#include <pthread.h>
#include <signal.h>

#include "../echo/loop.h"

static struct sockaddr_in addr = {.sin_family = AF_INET};
static socklen_t len = sizeof addr;
static size_t bytes;

static int shared(void) {
  int fd = socket(AF_INET, SOCK_STREAM, 0), on = 1;
  setsockopt(fd, SOL_SOCKET, SO_REUSEPORT, &on, sizeof on);
  // Accepted sockets inherit TCP_NODELAY: each message is a segment, even if others are in flight.
  setsockopt(fd, IPPROTO_TCP, TCP_NODELAY, &on, sizeof on);
  if (bind(fd, (struct sockaddr *)&addr, len) == -1 || listen(fd, 4096) == -1) exit(1);
  getsockname(fd, (struct sockaddr *)&addr, &len);
  return fd;
}

static void *work(void *fd) { return serve(*(int *)fd, bytes), NULL; }

int main(int argc, char **argv) {
  if (argc != 3) return 1;
  int fds[64], workers = atoi(argv[1]);
  pthread_t thread;
  bytes = atoi(argv[2]);
  signal(SIGPIPE, SIG_IGN);
  addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  for (int i = 0; i < workers; i++) {
    fds[i] = shared();
    if (pthread_create(&thread, NULL, work, &fds[i]) != 0) return 1;
  }
  announced(fds[0]);
  pause();
}
