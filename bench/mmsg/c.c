// An echo server for datagrams: one recvmmsg and one sendmmsg for up to 64 of them.
#include "../harness/bound.h"

#define BATCH 64

int main(void) {
  static char buf[BATCH][2048];
  static struct sockaddr_in addrs[BATCH];
  static struct iovec iovs[BATCH];
  static struct mmsghdr msgs[BATCH];
  int fd = announced(bound(SOCK_DGRAM));
  for (int i = 0; i < BATCH; i++) {
    iovs[i] = (struct iovec){buf[i], sizeof buf[i]};
    msgs[i].msg_hdr = (struct msghdr){.msg_name = &addrs[i], .msg_iov = &iovs[i], .msg_iovlen = 1};
  }
  for (;;) {
    for (int i = 0; i < BATCH; i++) {
      iovs[i].iov_len = sizeof buf[i];
      msgs[i].msg_hdr.msg_namelen = sizeof addrs[i];
    }
    int n = recvmmsg(fd, msgs, BATCH, MSG_WAITFORONE, NULL);
    for (int i = 0; i < n; i++) iovs[i].iov_len = msgs[i].msg_len;
    sendmmsg(fd, msgs, n, 0);
  }
}
