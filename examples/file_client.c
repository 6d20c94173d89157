// Sends a file, ends it with shutdown(), and then reads the answer: half a close. Its TypeScript twin is
// file_client.ts.
//
//   cc -o file_client examples/file_client.c && ./file_client 127.0.0.1 7000 /etc/services
#include <arpa/inet.h>
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

// Writes until nothing is left: write() may be partial.
static ssize_t write_all(int fd, const void *buf, size_t len) {
  const char *bytes = buf;
  size_t sent = 0;
  while (sent < len) {
    ssize_t n = write(fd, &bytes[sent], len - sent);
    if (n == -1) return -1;
    sent += n;
  }
  return sent;
}

// Reads exactly len bytes: read() may be short. At the end of the stream it returns 0 every time, and fewer bytes are
// returned.
static ssize_t read_all(int fd, void *buf, size_t len) {
  char *bytes = buf;
  size_t got = 0;
  while (got < len) {
    ssize_t n = read(fd, &bytes[got], len - got);
    if (n == -1) return -1;
    if (n == 0) break;
    got += n;
  }
  return got;
}

int main(int argc, char *argv[]) {
  if (argc != 4) {
    fprintf(stderr, "usage: %s address port file\n", argv[0]);
    exit(1);
  }
  signal(SIGPIPE, SIG_IGN);

  int file = open(argv[3], O_RDONLY);
  if (file == -1) fail(argv[3]);
  int sock = socket(AF_INET, SOCK_STREAM, 0);
  if (sock == -1) fail("socket");
  struct sockaddr_in addr = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[2]))};
  addr.sin_addr.s_addr = inet_addr(argv[1]);
  if (connect(sock, (struct sockaddr *)&addr, sizeof(addr)) == -1) fail("connect");

  char buf[BUFSIZ];
  ssize_t n;
  while ((n = read(file, buf, sizeof(buf))) > 0) {
    if (write_all(sock, buf, n) == -1) fail("write");
  }
  if (n == -1) fail("read");
  close(file);

  // The server's read() returns 0 now. close() would also end the other direction, and the answer would be lost.
  if (shutdown(sock, SHUT_WR) == -1) fail("shutdown");

  uint32_t answer[2];
  n = read_all(sock, answer, sizeof(answer));
  if (n == -1) fail("read");
  if (n < (ssize_t)sizeof(answer)) {
    fprintf(stderr, "the server closed the connection\n");
    exit(1);
  }
  printf("the server received %u bytes, checksum %u\n", ntohl(answer[0]), ntohl(answer[1]));
  close(sock);
  return 0;
}
