// Sends typed lines, prints the answers, ends on `quit` or Ctrl-D. Its TypeScript twin is echo_client.ts.
//
//   cc -o echo_client examples/echo_client.c && ./echo_client 127.0.0.1 7000
#include <arpa/inet.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

// write() may be partial.
static ssize_t write_all(int fd, const char *buf, size_t len) {
  size_t sent = 0;
  while (sent < len) {
    ssize_t n = write(fd, &buf[sent], len - sent);
    if (n == -1) return -1;
    sent += n;
  }
  return sent;
}

// read() may be short: the loop returns less than len only at the end of the stream.
static ssize_t read_all(int fd, char *buf, size_t len) {
  size_t got = 0;
  while (got < len) {
    ssize_t n = read(fd, &buf[got], len - got);
    if (n == -1) return -1;
    if (n == 0) break;
    got += n;
  }
  return got;
}

// One line with its '\n', or the part of it that fits. 0 at the end of the input.
static ssize_t read_line(int fd, char *line, size_t size) {
  static char input[BUFSIZ];
  static ssize_t next = 0;
  static ssize_t have = 0;
  size_t len = 0;
  while (len < size) {
    if (next == have) {
      ssize_t n = read(fd, input, sizeof(input));
      if (n == -1) return -1;
      if (n == 0) break;
      next = 0;
      have = n;
    }
    line[len++] = input[next++];
    if (line[len - 1] == '\n') break;
  }
  return len;
}

int main(int argc, char *argv[]) {
  if (argc != 3) {
    fprintf(stderr, "usage: %s address port\n", argv[0]);
    exit(1);
  }
  signal(SIGPIPE, SIG_IGN);

  int sock = socket(AF_INET, SOCK_STREAM, 0);
  if (sock == -1) {
    perror("socket");
    exit(1);
  }

  struct sockaddr_in serv_addr;
  memset(&serv_addr, 0, sizeof(serv_addr));
  serv_addr.sin_family = AF_INET;
  serv_addr.sin_addr.s_addr = inet_addr(argv[1]);
  if (serv_addr.sin_addr.s_addr == INADDR_NONE) {
    fprintf(stderr, "%s is not an address\n", argv[1]);
    exit(1);
  }
  serv_addr.sin_port = htons(atoi(argv[2]));

  if (connect(sock, (struct sockaddr *)&serv_addr, sizeof(serv_addr)) == -1) {
    perror("connect");
    exit(1);
  }

  char line[BUFSIZ];
  ssize_t len;
  while ((len = read_line(0, line, sizeof(line))) > 0) {
    if (len == 5 && memcmp(line, "quit\n", 5) == 0) break;
    if (write_all(sock, line, len) == -1) {
      perror("write");
      exit(1);
    }
    ssize_t got = read_all(sock, line, len);
    if (got == -1) {
      perror("read");
      exit(1);
    }
    if (write_all(1, line, got) == -1) {
      perror("write");
      exit(1);
    }
    if (got < len) {
      fprintf(stderr, "the server closed the connection\n");
      exit(1);
    }
  }
  if (len == -1) {
    perror("read");
    exit(1);
  }

  close(sock);
  return 0;
}
