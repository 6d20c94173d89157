// Half a close: shutdown() ends one direction while the other continues. Its TypeScript twin is shutdown.ts.
//
//   cc -o shutdown examples/shutdown.c && ./shutdown
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void show(const char *call, int result) {
  printf("%-24s %d\n", call, result);
  fflush(stdout);
  if (result == -1) perror("  errno");
}

int main(void) {
  signal(SIGPIPE, SIG_IGN);
  int sv[2];
  if (socketpair(AF_UNIX, SOCK_STREAM, 0, sv) == -1) {
    perror("socketpair");
    exit(1);
  }
  int client = sv[0], server = sv[1];
  char buf[64];

  show("client write question", write(client, "how much is 6 * 7?", strlen("how much is 6 * 7?")));
  show("client shutdown SHUT_WR", shutdown(client, SHUT_WR));
  show("client write", write(client, "more", 4));

  show("server read", read(server, buf, sizeof(buf)));
  show("server read", read(server, buf, sizeof(buf)));
  show("server write answer", write(server, "42", 2));
  show("client read", read(client, buf, sizeof(buf)));

  show("server shutdown SHUT_WR", shutdown(server, SHUT_WR));
  show("client read", read(client, buf, sizeof(buf)));
  show("client close", close(client));
  show("server close", close(server));
  return 0;
}
