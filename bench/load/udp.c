// udp PORT PID SECONDS WINDOW BYTES: keeps that many datagrams in flight to and from an echo server. Its units are
// returned datagrams. The last one is empty.
#include "window.h"

#define MOST 1024

static struct mmsghdr out[MOST], in[MOST];

int main(int argc, char **argv) {
  if (argc != 6) return 1;
  share_a_cpu(argv[2]);
  static char buf[65536];
  int most = atoi(argv[4]);
  struct sockaddr_in addr = server(argv);
  struct iovec from = {buf, atoi(argv[5])}, to = {buf, sizeof buf};
  int fd = socket(AF_INET, SOCK_DGRAM, 0), room = 1 << 20;
  setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
  // A lost datagram would reduce the window: after this time all are sent again.
  struct timeval patience = {.tv_usec = 100000};
  setsockopt(fd, SOL_SOCKET, SO_RCVTIMEO, &patience, sizeof patience);
  if (most > MOST || connect(fd, (struct sockaddr *)&addr, sizeof addr) == -1) return 1;
  for (int i = 0; i < most; i++) {
    out[i].msg_hdr = (struct msghdr){.msg_iov = &from, .msg_iovlen = 1};
    in[i].msg_hdr = (struct msghdr){.msg_iov = &to, .msg_iovlen = 1};
  }
  unsigned long datagrams = 0;
  struct window w = window(argv);
  sendmmsg(fd, out, most, 0);
  while (goes_on(&w, &datagrams)) {
    int n = recvmmsg(fd, in, most, MSG_WAITFORONE, NULL);
    if (n > 0) datagrams += n;
    sendmmsg(fd, out, n > 0 ? n : most, 0);
  }
  send(fd, "", 0, 0);
  return 0;
}
