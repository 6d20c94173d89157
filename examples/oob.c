// One urgent byte: MSG_OOB, the mark, and reading up to it. Its TypeScript twin is oob.ts.
//
//   cc -o oob examples/oob.c && ./oob
#include <arpa/inet.h>
#include <netinet/in.h>
#include <poll.h>
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

int main(void) {
  int listener = check("socket", socket(AF_INET, SOCK_STREAM, 0));
  struct sockaddr_in addr = {.sin_family = AF_INET};
  addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t len = sizeof(addr);
  check("bind", bind(listener, (struct sockaddr *)&addr, sizeof(addr)));
  check("listen", listen(listener, 1));
  check("getsockname", getsockname(listener, (struct sockaddr *)&addr, &len));
  int client = check("socket", socket(AF_INET, SOCK_STREAM, 0));
  check("connect", connect(client, (struct sockaddr *)&addr, sizeof(addr)));
  int server = check("accept", accept(listener, NULL, NULL));

  check("send", send(client, "normal", 6, 0));
  check("send", send(client, "!", 1, MSG_OOB));
  check("send", send(client, "after", 5, 0));

  // Urgent data is an exceptional condition for poll().
  struct pollfd fds = {.fd = server, .events = POLLPRI};
  check("poll", poll(&fds, 1, -1));
  printf("poll: POLLPRI is %s\n", fds.revents & POLLPRI ? "set" : "not set");

  char urgent;
  check("recv", recv(server, &urgent, 1, MSG_OOB));
  printf("urgent: %c\n", urgent);

  // A read stops at the mark, even if the buffer is larger.
  char buf[64];
  int n = check("recv", recv(server, buf, sizeof(buf), 0));
  printf("before the mark: %.*s, at the mark: %d\n", n, buf, check("sockatmark", sockatmark(server)));
  n = check("recv", recv(server, buf, sizeof(buf), 0));
  printf("behind the mark: %.*s, at the mark: %d\n", n, buf, check("sockatmark", sockatmark(server)));

  close(server);
  close(client);
  close(listener);
}
