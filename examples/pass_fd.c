// Passes an open file from one process to another. Its TypeScript twin is pass_fd.ts.
//
//   cc -o pass_fd examples/pass_fd.c
//   ./pass_fd receive /tmp/pass_fd.socket &
//   ./pass_fd send /tmp/pass_fd.socket /etc/hostname
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

static int check(const char *call, int result) {
  if (result != -1) return result;
  perror(call);
  exit(1);
}

static void send_fd(int sock, int fd) {
  // The control message needs at least one byte of data.
  char byte = 'F';
  struct iovec iov = {.iov_base = &byte, .iov_len = 1};
  _Alignas(struct cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {0};
  struct msghdr msg = {.msg_iov = &iov, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof(control)};
  struct cmsghdr *cmsg = CMSG_FIRSTHDR(&msg);
  cmsg->cmsg_level = SOL_SOCKET;
  cmsg->cmsg_type = SCM_RIGHTS;
  cmsg->cmsg_len = CMSG_LEN(sizeof(int));
  memcpy(CMSG_DATA(cmsg), &fd, sizeof(fd));
  check("sendmsg", sendmsg(sock, &msg, 0));
}

static int receive_fd(int sock) {
  char byte;
  struct iovec iov = {.iov_base = &byte, .iov_len = 1};
  _Alignas(struct cmsghdr) char control[CMSG_SPACE(sizeof(int))] = {0};
  struct msghdr msg = {.msg_iov = &iov, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof(control)};
  check("recvmsg", recvmsg(sock, &msg, MSG_CMSG_CLOEXEC));
  struct cmsghdr *cmsg = CMSG_FIRSTHDR(&msg);
  if (cmsg == NULL || cmsg->cmsg_type != SCM_RIGHTS || msg.msg_flags & MSG_CTRUNC) {
    fprintf(stderr, "no descriptor came\n");
    exit(1);
  }
  int fd;
  memcpy(&fd, CMSG_DATA(cmsg), sizeof(fd));
  return fd;
}

int main(int argc, char *argv[]) {
  int sending = argc == 4 && strcmp(argv[1], "send") == 0;
  if (!sending && !(argc == 3 && strcmp(argv[1], "receive") == 0)) {
    fprintf(stderr, "usage: %s receive path | send path file\n", argv[0]);
    exit(1);
  }
  setvbuf(stdout, NULL, _IOLBF, 0);
  struct sockaddr_un addr = {.sun_family = AF_UNIX};
  strncpy(addr.sun_path, argv[2], sizeof(addr.sun_path) - 1);
  int sock = check("socket", socket(AF_UNIX, SOCK_STREAM, 0));

  if (sending) {
    check("connect", connect(sock, (struct sockaddr *)&addr, sizeof(addr)));
    int fd = check("open", open(argv[3], O_RDONLY));
    send_fd(sock, fd);
    printf("sent %s\n", argv[3]);
    close(fd);
  } else {
    check("bind", bind(sock, (struct sockaddr *)&addr, sizeof(addr)));
    check("listen", listen(sock, 1));
    printf("waiting at %s\n", argv[2]);
    int peer = check("accept", accept(sock, NULL, NULL));
    int fd = receive_fd(peer);
    // The other process opened it; this one reads it.
    char buf[BUFSIZ];
    int n = check("read", read(fd, buf, sizeof(buf)));
    printf("received a descriptor, and read %d bytes from it: %.*s", n, n, buf);
    close(fd);
    close(peer);
    unlink(argv[2]);
  }
  close(sock);
}
