// MSG_PEEK: reads received bytes without removing them. Its TypeScript twin is peek.ts.
//
//   cc -o peek examples/peek.c && ./peek
#define _GNU_SOURCE  // memmem()
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <sys/socket.h>
#include <unistd.h>

static int check(const char *call, int result) {
  if (result != -1) return result;
  perror(call);
  exit(1);
}

int main(void) {
  int sv[2];
  check("socketpair", socketpair(AF_UNIX, SOCK_STREAM, 0, sv));
  const char *message = "GET / HTTP/1.0\r\n\r\nand more";
  check("send", send(sv[0], message, strlen(message), 0));

  // Each call returns the same bytes.
  char buf[64];
  int n = check("recv", recv(sv[1], buf, 4, MSG_PEEK));
  printf("peek: %.*s\n", n, buf);
  n = check("recv", recv(sv[1], buf, sizeof(buf), MSG_PEEK));
  printf("peek: %d bytes\n", n);
  int unread;
  check("ioctl", ioctl(sv[1], FIONREAD, &unread));
  printf("unread: %d bytes\n", unread);

  // The length of the header is found before the header is removed, so that no byte after it is removed.
  char *end = memmem(buf, n, "\r\n\r\n", 4);
  n = check("recv", recv(sv[1], buf, end - buf + 4, 0));
  printf("header: %d bytes\n", n);
  n = check("recv", recv(sv[1], buf, sizeof(buf), 0));
  printf("the rest: %.*s\n", n, buf);

  // With MSG_TRUNC the result is the full length of the datagram, even if the buffer is smaller.
  int dgram[2];
  check("socketpair", socketpair(AF_UNIX, SOCK_DGRAM, 0, dgram));
  check("send", send(dgram[0], message, strlen(message), 0));
  n = check("recv", recv(dgram[1], NULL, 0, MSG_PEEK | MSG_TRUNC));
  printf("the datagram has %d bytes\n", n);

  close(sv[0]);
  close(sv[1]);
  close(dgram[0]);
  close(dgram[1]);
}
