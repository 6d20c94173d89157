// Connects with a timeout: connect() on a nonblocking socket, then poll(), then SO_ERROR. Its TypeScript twin is
// connect_timeout.ts.
//
//   cc -o connect_timeout examples/connect_timeout.c && ./connect_timeout 127.0.0.1 7000 500
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

// Returns 0 or an error number, because only the kernel sets errno.
static int connect_timeout(int sock, const struct sockaddr_in *addr, socklen_t addrlen, int timeout) {
  int flags = fcntl(sock, F_GETFL);
  if (flags == -1 || fcntl(sock, F_SETFL, flags | O_NONBLOCK) == -1) return errno;

  if (connect(sock, (const struct sockaddr *)addr, addrlen) == -1) {
    if (errno != EINPROGRESS) return errno;
    printf("EINPROGRESS: the SYN is on its way\n");
    // The socket is writable when the connection is established, and when it has failed.
    struct pollfd ready = {.fd = sock, .events = POLLOUT};
    int n = poll(&ready, 1, timeout);  // a signal would interrupt it with EINTR, and the remaining time would be lost
    if (n == -1) return errno;
    if (n == 0) return ETIMEDOUT;
    int error = 0;
    socklen_t len = sizeof(error);
    if (getsockopt(sock, SOL_SOCKET, SO_ERROR, &error, &len) == -1) return errno;
    if (error != 0) return error;
  }

  // The socket blocks again from here on.
  return fcntl(sock, F_SETFL, flags) == -1 ? errno : 0;
}

int main(int argc, char *argv[]) {
  if (argc != 4) {
    fprintf(stderr, "usage: %s address port milliseconds\n", argv[0]);
    exit(1);
  }
  setvbuf(stdout, NULL, _IOLBF, 0);

  struct sockaddr_in addr;
  memset(&addr, 0, sizeof(addr));
  addr.sin_family = AF_INET;
  addr.sin_port = htons(atoi(argv[2]));
  if (inet_pton(AF_INET, argv[1], &addr.sin_addr) != 1) {
    fprintf(stderr, "%s is not an address\n", argv[1]);
    exit(1);
  }
  int sock = socket(AF_INET, SOCK_STREAM, 0);
  if (sock == -1) {
    perror("socket");
    exit(1);
  }

  int error = connect_timeout(sock, &addr, sizeof(addr), atoi(argv[3]));
  if (error != 0) {
    fprintf(stderr, "connect: %s\n", strerror(error));
    exit(1);  // after an abandoned connect() the socket can only be closed, which the exit does
  }
  printf("connected\n");
  close(sock);
}
