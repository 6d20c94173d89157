// churn PORT PID SECONDS: connects, waits until the server has closed, and closes. Its units are connections.
#include "window.h"

#define BATCH 50

int main(int argc, char **argv) {
  if (argc != 4) return 1;
  share_a_cpu(argv[2]);
  char byte;
  int fds[BATCH];
  struct sockaddr_in addr = server(argv);
  // A reset at the end: no connection stays in TIME_WAIT.
  struct linger reset = {.l_onoff = 1};
  unsigned long connections = 0;
  struct window w = window(argv);
  while (goes_on(&w, &connections)) {
    for (int i = 0; i < BATCH; i++) {
      fds[i] = socket(AF_INET, SOCK_STREAM, 0);
      setsockopt(fds[i], SOL_SOCKET, SO_LINGER, &reset, sizeof reset);
      if (connect(fds[i], (struct sockaddr *)&addr, sizeof addr) == -1) return perror("connect"), 1;
    }
    for (int i = 0; i < BATCH; i++) {
      if (read(fds[i], &byte, 1) != 0) return perror("read"), 1;
      close(fds[i]);
    }
    connections += BATCH;
  }
  return 0;
}
