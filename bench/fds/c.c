// c DESCRIPTORS COUNT: prints the CPU time in nanoseconds of a message with that many descriptors: sendmsg, recvmsg,
// and close for each. A control buffer of 1 KiB holds 252.
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

#include "../harness/used.h"

static union {
  struct cmsghdr header;
  char buf[1024];
} control;

static void pass(const int *sv, int n) {
  char byte = 0;
  struct iovec iov = {&byte, 1};
  struct msghdr msg = {.msg_iov = &iov, .msg_iovlen = 1, .msg_control = &control, .msg_controllen = CMSG_SPACE(n * 4)};
  control.header = (struct cmsghdr){.cmsg_len = CMSG_LEN(n * 4), .cmsg_level = SOL_SOCKET, .cmsg_type = SCM_RIGHTS};
  int *fds = (int *)CMSG_DATA(&control.header);
  for (int i = 0; i < n; i++) fds[i] = sv[0];
  if (sendmsg(sv[0], &msg, 0) != 1) exit(1);
  msg.msg_controllen = sizeof control;
  if (recvmsg(sv[1], &msg, 0) != 1) exit(1);
  for (int i = 0; i < n; i++) close(fds[i]);
}

int main(int argc, char **argv) {
  if (argc != 3) return 1;
  int sv[2], n = atoi(argv[1]), count = atoi(argv[2]);
  socketpair(AF_UNIX, SOCK_STREAM, 0, sv);
  for (int i = 0; i < count / 4; i++) pass(sv, n);
  double before = used();
  for (int i = 0; i < count; i++) pass(sv, n);
  printf("%.1f\n", (used() - before) / count);
}
