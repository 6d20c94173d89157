// A nonblocking writer and a slow reader: the result of each write() until EWOULDBLOCK, and the level of both kernel
// buffers. SIOCOUTQ returns the bytes that the reader's end has not acknowledged, FIONREAD the unread bytes. Bytes just
// delivered may count in both. Its TypeScript twin is partial_write.ts.
//
//   cc -o partial_write examples/partial_write.c && ./partial_write
#include <arpa/inet.h>
#include <errno.h>
#include <fcntl.h>
#include <linux/sockios.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

enum { TOTAL = 64 * 1024, WRITE = 10000, READ = 8192, BUFFER = 8192 };

static int check(const char *call, int result) {
  if (result == -1) {
    perror(call);
    exit(1);
  }
  return result;
}

// The two ends of a connection over 127.0.0.1 with small buffers.
static void connect_ends(int *writer, int *reader) {
  struct sockaddr_in addr;
  memset(&addr, 0, sizeof(addr));
  addr.sin_family = AF_INET;
  addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t len = sizeof(addr);
  int size = BUFFER;

  int listener = check("socket", socket(AF_INET, SOCK_STREAM, 0));
  // Set it before the connection is made: accepted sockets inherit it.
  check("setsockopt", setsockopt(listener, SOL_SOCKET, SO_RCVBUF, &size, sizeof(size)));
  check("bind", bind(listener, (struct sockaddr *)&addr, sizeof(addr)));
  check("listen", listen(listener, 1));
  check("getsockname", getsockname(listener, (struct sockaddr *)&addr, &len));

  *writer = check("socket", socket(AF_INET, SOCK_STREAM, 0));
  check("setsockopt", setsockopt(*writer, SOL_SOCKET, SO_SNDBUF, &size, sizeof(size)));
  check("connect", connect(*writer, (struct sockaddr *)&addr, sizeof(addr)));
  *reader = check("accept", accept(listener, NULL, NULL));
  check("close", close(listener));
}

static void show(const char *call, const char *result, int writer, int reader) {
  int unacknowledged, unread;
  check("ioctl", ioctl(writer, SIOCOUTQ, &unacknowledged));
  check("ioctl", ioctl(reader, FIONREAD, &unread));
  printf("%-13s %-12s %10d %10d\n", call, result, unacknowledged, unread);
}

int main(void) {
  int writer, reader;
  connect_ends(&writer, &reader);
  check("fcntl", fcntl(writer, F_SETFL, check("fcntl", fcntl(writer, F_GETFL)) | O_NONBLOCK));

  static char data[TOTAL];
  char buf[READ], call[32], result[32];
  int sent = 0, got = 0;
  printf("%-13s %-12s %10s %10s\n", "call", "result", "SIOCOUTQ", "FIONREAD");
  while (got < TOTAL) {
    while (sent < TOTAL) {
      int want = TOTAL - sent < WRITE ? TOTAL - sent : WRITE;
      ssize_t n = write(writer, &data[sent], want);
      if (n == -1 && errno != EWOULDBLOCK) check("write", -1);
      snprintf(call, sizeof(call), "write %d", want);
      snprintf(result, sizeof(result), n == -1 ? "EWOULDBLOCK" : n < want ? "%zd, partial" : "%zd", n);
      show(call, result, writer, reader);
      if (n == -1) break;
      sent += n;
    }
    // The slow reader reads this much each time the writer cannot continue.
    ssize_t n = check("read", read(reader, buf, sizeof(buf)));
    got += n;
    snprintf(call, sizeof(call), "read %d", READ);
    snprintf(result, sizeof(result), "%zd", n);
    show(call, result, writer, reader);
  }
  printf("%d bytes sent, %d bytes read\n", sent, got);
  close(writer);
  close(reader);
  return 0;
}
