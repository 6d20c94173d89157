// Receives files: each client sends one, ends its half of the connection, and receives the number of bytes and their
// checksum. Ctrl-C ends it. Its TypeScript twin is file_server.ts.
//
//   cc -o file_server examples/file_server.c && ./file_server 7000
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

static void fail(const char *call) {
  perror(call);
  exit(1);
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
  struct sockaddr_in addr = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[1]))};
  addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  if (bind(serv_sock, (struct sockaddr *)&addr, sizeof(addr)) == -1) fail("bind");
  if (listen(serv_sock, 5) == -1) fail("listen");
  socklen_t addr_len = sizeof(addr);
  if (getsockname(serv_sock, (struct sockaddr *)&addr, &addr_len) == -1) fail("getsockname");
  printf("listening on %s:%d\n", inet_ntoa(addr.sin_addr), ntohs(addr.sin_port));

  spare = open("/dev/null", O_RDONLY);
  if (spare == -1) fail("open");

  unsigned char buf[BUFSIZ];
  for (;;) {
    int sock = accept(serv_sock, NULL, NULL);
    if (sock == -1) {
      not_accepted(serv_sock);
      continue;
    }

    uint32_t count = 0, sum = 0;
    ssize_t n;
    while ((n = read(sock, buf, sizeof(buf))) > 0) {
      for (ssize_t i = 0; i < n; i++) sum += buf[i];
      count += n;
    }
    if (n == -1) perror("read");

    // read() returned 0, the end of the stream. The other direction is still open.
    printf("received %u bytes, checksum %u\n", count, sum);
    uint32_t answer[2] = {htonl(count), htonl(sum)};
    if (write(sock, answer, sizeof(answer)) == -1) perror("write");
    close(sock);
  }
}
