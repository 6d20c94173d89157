// Two line readers: one byte per read(), and one byte at a time from a buffer. They print the same lines, and the
// number of their read() calls. Their TypeScript twin is read_line.ts.
//
//   cc -o read_line examples/read_line.c && ./read_line
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int reads = 0;

static ssize_t counted_read(int fd, char *buf, size_t len) {
  reads++;
  return read(fd, buf, len);
}

static ssize_t read_byte_slow(int fd, char *c) { return counted_read(fd, c, 1); }

// Returns one byte, and fills the buffer when it is empty.
static ssize_t read_byte_fast(int fd, char *c) {
  static char buf[BUFSIZ];
  static ssize_t next = 0;
  static ssize_t have = 0;
  if (next == have) {
    ssize_t n = counted_read(fd, buf, sizeof(buf));
    if (n <= 0) return n;
    next = 0;
    have = n;
  }
  *c = buf[next++];
  return 1;
}

// A line up to and including its '\n'; '\r' is dropped. At most size - 1 bytes, followed by NUL.
static ssize_t read_line(ssize_t (*read_byte)(int, char *), int fd, char *line, size_t size) {
  size_t len = 0;
  char c = 0;
  while (len < size - 1 && c != '\n') {
    ssize_t n = read_byte(fd, &c);
    if (n == -1) return -1;
    if (n == 0) break;
    if (c != '\r') line[len++] = c;
  }
  line[len] = '\0';
  return len;
}

static void print_lines(const char *name, ssize_t (*read_byte)(int, char *)) {
  const char *text = "GET / HTTP/1.1\r\nHost: localhost\r\nthis one is longer than the line has room for\n\nthe end";
  int sv[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, sv) == -1) {
    perror("socketpair");
    exit(1);
  }
  if (write(sv[0], text, strlen(text)) == -1) {
    perror("write");
    exit(1);
  }
  close(sv[0]);

  char line[32];
  ssize_t n;
  reads = 0;
  while ((n = read_line(read_byte, sv[1], line, sizeof(line))) > 0)
    printf("%2zd %s%s", n, line, line[n - 1] == '\n' ? "" : "\\\n");
  if (n == -1) perror("read");
  close(sv[1]);
  printf("%s: %d calls of read() for %zu bytes\n", name, reads, strlen(text));
}

int main(void) {
  print_lines("one byte per read()", read_byte_slow);
  print_lines("through a buffer", read_byte_fast);
  return 0;
}
