// Asks a server that may not answer, and gives up after a number of milliseconds: the signal of a timer interrupts
// recvfrom(). Its TypeScript twin is recvfrom_alarm.ts.
//
//   cc -o recvfrom_alarm examples/recvfrom_alarm.c && ./recvfrom_alarm 500
#include <errno.h>
#include <netinet/in.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

static void sig_alrm(int signo) { printf("handler of signal %d\n", signo); }

int main(int argc, char *argv[]) {
  long milliseconds = argc > 1 ? atol(argv[1]) : 500;

  // Without SA_RESTART: the signal makes recvfrom() fail with EINTR.
  struct sigaction act = {.sa_handler = sig_alrm};
  if (sigaction(SIGALRM, &act, NULL) == -1) {
    perror("sigaction");
    exit(1);
  }

  // The "server" is bound and never reads.
  int server = socket(AF_INET, SOCK_DGRAM, 0);
  struct sockaddr_in addr = {.sin_family = AF_INET};
  addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  socklen_t len = sizeof(addr);
  if (bind(server, (struct sockaddr *)&addr, sizeof(addr)) == -1 ||
      getsockname(server, (struct sockaddr *)&addr, &len) == -1) {
    perror("bind");
    exit(1);
  }

  int sock = socket(AF_INET, SOCK_DGRAM, 0);
  if (sendto(sock, "hello", 5, 0, (struct sockaddr *)&addr, sizeof(addr)) == -1) {
    perror("sendto");
    exit(1);
  }
  struct itimerval limit = {0};
  limit.it_value.tv_sec = milliseconds / 1000;
  limit.it_value.tv_usec = milliseconds % 1000 * 1000;
  setitimer(ITIMER_REAL, &limit, NULL);

  char buf[64];
  ssize_t n = recvfrom(sock, buf, sizeof(buf), 0, NULL, NULL);
  if (n >= 0) {
    printf("answer of %zd bytes\n", n);
  } else if (errno == EINTR) {
    printf("no answer in time\n");
  } else {
    perror("recvfrom");
  }
  close(sock);
  close(server);
}
