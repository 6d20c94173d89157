// The common part of the servers.
#pragma once

#include <arpa/inet.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <unistd.h>

// A socket on a free port of the loopback.
static inline int bound(int type) {
  struct sockaddr_in addr = {.sin_family = AF_INET, .sin_addr.s_addr = htonl(INADDR_LOOPBACK)};
  int fd = socket(AF_INET, type, 0);
  if (bind(fd, (struct sockaddr *)&addr, sizeof addr) == -1) exit(1);
  return fd;
}

static inline int announced(int fd) {
  struct sockaddr_in addr;
  socklen_t len = sizeof addr;
  getsockname(fd, (struct sockaddr *)&addr, &len);
  printf("%d\n", ntohs(addr.sin_port));
  fflush(stdout);
  return fd;
}

// A TCP listener, which prints its port when it accepts connections.
static inline int listening(void) {
  int fd = bound(SOCK_STREAM);
  if (listen(fd, 4096) == -1) exit(1);
  return announced(fd);
}
