// udp PORT PID SECONDS WINDOW BYTES: keeps that many datagrams on their way, to and from an echo server. Its units are
// datagrams that came back. The last one is empty.
#include "window.h"

#define MOST 1024

static struct mmsghdr out[MOST], in[MOST];

int main(int argc, char **argv) {
  if (argc != 6) return 1;
  static char buf[65536];
  int most = atoi(argv[4]);
  struct sockaddr_in addr = server(argv);
  struct iovec from = {buf, atoi(argv[5])}, to = {buf, sizeof buf};
  int fd = socket(AF_INET, SOCK_DGRAM, 0), room = 1 << 20;
  setsockopt(fd, SOL_SOCKET, SO_RCVBUF, &room, sizeof room);
  if (most > MOST || connect(fd, (struct sockaddr *)&addr, sizeof addr) == -1) return 1;
  for (int i = 0; i < most; i++) {
    out[i].msg_hdr = (struct msghdr){.msg_iov = &from, .msg_iovlen = 1};
    in[i].msg_hdr = (struct msghdr){.msg_iov = &to, .msg_iovlen = 1};
  }
  unsigned long datagrams = 0;
  struct window w = window(argv);
  double last = 0;
  while (goes_on(&w, &datagrams)) {
    int n = recvmmsg(fd, in, most, MSG_DONTWAIT, NULL);
    if (n > 0) {
      datagrams += n;
    } else if (now() - last > 0.1) {
      n = most;  // the first ones; and those that were lost
    } else {
      continue;
    }
    sendmmsg(fd, out, n, 0);
    last = now();
  }
  send(fd, "", 0, 0);
  return 0;
}
