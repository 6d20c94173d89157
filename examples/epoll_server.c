// Sends back all bytes it reads, to many clients at once: epoll_wait() returns the clients that are ready. With "edge"
// it is edge-triggered: new data is reported once, so the socket must be nonblocking and is read until EAGAIN. Ctrl-C
// ends it. Its TypeScript twin is epoll_server.ts.
//
//   cc -o epoll_server examples/epoll_server.c && ./epoll_server 7000 edge
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/socket.h>
#include <unistd.h>

static void fail(const char *call) {
  perror(call);
  exit(1);
}

#define MAX_EVENTS 64

// Waits until the nonblocking socket is writable, because each write() may be partial.
static int write_all(int sock, const char *buf, size_t len) {
  for (size_t sent = 0; sent < len;) {
    ssize_t n = write(sock, &buf[sent], len - sent);
    if (n >= 0) {
      sent += n;
    } else if (errno == EAGAIN) {
      struct pollfd room = {.fd = sock, .events = POLLOUT};
      if (poll(&room, 1, -1) == -1) return -1;
    } else {
      return -1;
    }
  }
  return 0;
}

// Sends back the received bytes, once or until EAGAIN. 0 at the end of the stream, or after a failure.
static int echo(int sock, int edge) {
  static char buf[BUFSIZ];
  do {
    ssize_t n = read(sock, buf, BUFSIZ);
    if (n == -1 && errno == EAGAIN) return 1;
    if (n == -1) perror("read");
    if (n <= 0) return 0;
    if (write_all(sock, buf, n) == -1) {
      perror("write");
      return 0;
    }
  } while (edge);
  return 1;
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
  if (argc < 2 || argc > 3 || (argc == 3 && strcmp(argv[2], "edge") != 0)) {
    fprintf(stderr, "usage: %s port [edge]\n", argv[0]);
    exit(1);
  }
  int edge = argc == 3;
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

  int epfd = epoll_create1(0);
  if (epfd == -1) fail("epoll_create1");
  struct epoll_event event = {.events = EPOLLIN, .data.fd = serv_sock};
  if (epoll_ctl(epfd, EPOLL_CTL_ADD, serv_sock, &event) == -1) fail("epoll_ctl");

  struct epoll_event events[MAX_EVENTS];
  for (;;) {
    int n = epoll_wait(epfd, events, MAX_EVENTS, -1);
    if (n == -1) {
      // Also after the process was stopped (Ctrl-Z) and continued.
      if (errno == EINTR) continue;
      fail("epoll_wait");
    }
    for (int i = 0; i < n; i++) {
      int sock = events[i].data.fd;
      if (sock == serv_sock) {
        int clnt_sock = accept(serv_sock, NULL, NULL);
        if (clnt_sock == -1) {
          not_accepted(serv_sock);
          continue;
        }
        if (edge && fcntl(clnt_sock, F_SETFL, O_NONBLOCK) == -1) fail("fcntl");
        printf("%d connected\n", clnt_sock);
        event.events = edge ? EPOLLIN | EPOLLET : EPOLLIN;
        event.data.fd = clnt_sock;
        if (epoll_ctl(epfd, EPOLL_CTL_ADD, clnt_sock, &event) == -1) fail("epoll_ctl");
      } else if (!echo(sock, edge)) {
        close(sock);  // which also removes it from the set
        printf("%d closed\n", sock);
      }
    }
  }
}
