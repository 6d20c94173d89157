// Sends back all bytes it reads, to many clients at once: each has a thread of its own, which may block. Ctrl-C ends
// it. Its TypeScript twin is worker_server.ts.
//
//   cc -pthread -o worker_server examples/worker_server.c && ./worker_server 7000
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <pthread.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void fail(const char *call) {
  perror(call);
  exit(1);
}

// Blocks only this thread. All threads of a process share the descriptors.
static void *serve(void *arg) {
  int clnt_sock = (intptr_t)arg;
  char buf[BUFSIZ];
  ssize_t n;
  while ((n = read(clnt_sock, buf, BUFSIZ)) > 0) {
    // The socket blocks, so write() is complete.
    if (write(clnt_sock, buf, n) == -1) {
      perror("write");
      break;
    }
  }
  if (n == -1) perror("read");
  close(clnt_sock);
  printf("%d closed\n", clnt_sock);
  return NULL;
}

// A reserve: closed for a moment if no other descriptor is available.
static int spare;

// Most failures of accept() concern one connection only, so the server continues with the next one.
static void not_accepted(int serv_sock) {
  int error = errno;  // perror() may change it
  perror("accept");
  if (error == EBADF || error == ENOTSOCK || error == EINVAL) exit(1);  // serv_sock does not listen
  if (error != EMFILE && error != ENFILE) return;
  // Without a free descriptor accept() fails as long as the client is in the queue: accept the client and close it.
  close(spare);
  close(accept(serv_sock, NULL, NULL));
  spare = open("/dev/null", O_RDONLY);
}

static void start(int clnt_sock) {
  pthread_t thread;
  int error = pthread_create(&thread, NULL, serve, (void *)(intptr_t)clnt_sock);
  if (error != 0) {
    fprintf(stderr, "pthread_create: %s\n", strerror(error));
    close(clnt_sock);
    return;
  }
  // No thread joins it.
  pthread_detach(thread);
}

int main(int argc, char *argv[]) {
  if (argc != 2) {
    fprintf(stderr, "usage: %s port (0 takes a free one)\n", argv[0]);
    exit(1);
  }
  signal(SIGPIPE, SIG_IGN);
  setvbuf(stdout, NULL, _IOLBF, 0);

  int serv_sock = socket(AF_INET, SOCK_STREAM, 0);
  if (serv_sock == -1) fail("socket");
  int on = 1;
  if (setsockopt(serv_sock, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)) == -1) fail("setsockopt");

  struct sockaddr_in addr;
  memset(&addr, 0, sizeof(addr));
  addr.sin_family = AF_INET;
  addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  addr.sin_port = htons(atoi(argv[1]));
  if (bind(serv_sock, (struct sockaddr *)&addr, sizeof(addr)) == -1) fail("bind");
  if (listen(serv_sock, 5) == -1) fail("listen");
  socklen_t addr_len = sizeof(addr);
  if (getsockname(serv_sock, (struct sockaddr *)&addr, &addr_len) == -1) fail("getsockname");
  printf("listening on %s:%d\n", inet_ntoa(addr.sin_addr), ntohs(addr.sin_port));

  spare = open("/dev/null", O_RDONLY);
  if (spare == -1) fail("open");

  for (;;) {
    int clnt_sock = accept(serv_sock, NULL, NULL);
    if (clnt_sock == -1) {
      not_accepted(serv_sock);
      continue;
    }
    printf("%d connected\n", clnt_sock);
    start(clnt_sock);
  }
}
