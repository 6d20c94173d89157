// Receives datagrams in the handler of SIGIO. The main program waits in sigsuspend(), which lets the signal through
// only while it waits: no signal is lost between the test and the wait. Its TypeScript twin is sigio.ts.
//
//   cc -o sigio examples/sigio.c && ./sigio hello world
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int server;
static char buf[1024];
static volatile sig_atomic_t received;

// One signal may stand for several datagrams: read until there are no more.
static void sig_io(int signo) {
  (void)signo;
  for (;;) {
    ssize_t n = recv(server, buf, sizeof(buf), 0);
    if (n == -1) {
      if (errno != EWOULDBLOCK) perror("recv");
      return;
    }
    printf("received %.*s\n", (int)n, buf);
    received++;
  }
}

int main(int argc, char *argv[]) {
  server = socket(AF_INET, SOCK_DGRAM, 0);
  struct sockaddr_in addr = {.sin_family = AF_INET};
  addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t len = sizeof(addr);
  if (bind(server, (struct sockaddr *)&addr, sizeof(addr)) == -1 ||
      getsockname(server, (struct sockaddr *)&addr, &len) == -1) {
    perror("bind");
    exit(1);
  }

  sigset_t zeromask, newmask, oldmask;
  sigemptyset(&zeromask);
  sigemptyset(&newmask);
  sigaddset(&newmask, SIGIO);
  signal(SIGIO, sig_io);
  sigprocmask(SIG_BLOCK, &newmask, &oldmask);
  if (fcntl(server, F_SETOWN, getpid()) == -1 || fcntl(server, F_SETFL, O_ASYNC | O_NONBLOCK) == -1) {
    perror("fcntl");
    exit(1);
  }

  int client = socket(AF_INET, SOCK_DGRAM, 0);
  for (int i = 1; i < argc; i++) {
    int before = received;
    if (sendto(client, argv[i], strlen(argv[i]), 0, (struct sockaddr *)&addr, sizeof(addr)) == -1) {
      perror("sendto");
      exit(1);
    }
    while (received == before) sigsuspend(&zeromask);
  }
  close(client);
  close(server);
}
