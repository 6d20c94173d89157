// sink PORT PID SECONDS BYTES: receives the data of a server and drops it without a copy. A unit is that many bytes.
#include "window.h"

int main(int argc, char **argv) {
  if (argc != 5) return 1;
  share_a_cpu(argv[2]);
  struct sockaddr_in addr = server(argv);
  int fd = socket(AF_INET, SOCK_STREAM, 0);
  if (connect(fd, (struct sockaddr *)&addr, sizeof addr) == -1) return perror("connect"), 1;
  double unit = atof(argv[4]), bytes = 0;
  unsigned long units = 0;
  struct window w = window(argv);
  while (goes_on(&w, &units)) {
    ssize_t n = recv(fd, NULL, 1 << 20, MSG_TRUNC);
    if (n <= 0) return 1;
    for (bytes += n; bytes >= unit; bytes -= unit) units++;
  }
  return 0;
}
