// Identifies the process at the other end: SO_PEERCRED, and SCM_CREDENTIALS with each message. Its TypeScript twin is
// credentials.ts.
//
//   cc -o credentials examples/credentials.c && ./credentials
#define _GNU_SOURCE
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int check(const char *call, int result) {
  if (result != -1) return result;
  perror(call);
  exit(1);
}

static void print(const char *from, const struct ucred *cred) {
  const char *whose = cred->pid == getpid() ? "of this process" : "of another one";
  printf("%s: pid %s, uid %u, gid %u\n", from, whose, cred->uid, cred->gid);
}

int main(void) {
  int sv[2];
  check("socketpair", socketpair(AF_UNIX, SOCK_STREAM, 0, sv));

  // The process that created the pair, or called connect() or listen().
  struct ucred cred;
  socklen_t len = sizeof(cred);
  check("getsockopt", getsockopt(sv[0], SOL_SOCKET, SO_PEERCRED, &cred, &len));
  print("SO_PEERCRED", &cred);

  // The sender. The kernel fills it in, and only root can send other values.
  int on = 1;
  check("setsockopt", setsockopt(sv[1], SOL_SOCKET, SO_PASSCRED, &on, sizeof(on)));
  check("send", send(sv[0], "hello", 5, 0));

  char buf[16];
  struct iovec iov = {.iov_base = buf, .iov_len = sizeof(buf)};
  _Alignas(struct cmsghdr) char control[CMSG_SPACE(sizeof(struct ucred))];
  struct msghdr msg = {.msg_iov = &iov, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof(control)};
  int n = check("recvmsg", recvmsg(sv[1], &msg, 0));
  printf("received: %.*s\n", n, buf);
  for (struct cmsghdr *cmsg = CMSG_FIRSTHDR(&msg); cmsg != NULL; cmsg = CMSG_NXTHDR(&msg, cmsg)) {
    if (cmsg->cmsg_level != SOL_SOCKET || cmsg->cmsg_type != SCM_CREDENTIALS) continue;
    memcpy(&cred, CMSG_DATA(cmsg), sizeof(cred));
    print("SCM_CREDENTIALS", &cred);
  }

  close(sv[0]);
  close(sv[1]);
}
