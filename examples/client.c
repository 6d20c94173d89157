// The smallest client: it connects, writes once, reads once and exits. Its TypeScript twin is client.ts.
//
//   cc -o client examples/client.c && ./client 127.0.0.1 7000
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char *argv[]) {
  if (argc != 3) {
    fprintf(stderr, "usage: %s address port\n", argv[0]);
    exit(1);
  }

  int sock = socket(PF_INET, SOCK_STREAM, 0);
  if (sock == -1) {
    perror("socket");
    exit(1);
  }

  struct sockaddr_in serv_addr;
  memset(&serv_addr, 0, sizeof(serv_addr));
  serv_addr.sin_family = AF_INET;
  serv_addr.sin_addr.s_addr = inet_addr(argv[1]);
  serv_addr.sin_port = htons(atoi(argv[2]));
  // No bind(): connect() chooses the client's own address and port.
  if (connect(sock, (struct sockaddr *)&serv_addr, sizeof(serv_addr)) == -1) {
    perror("connect");
    exit(1);
  }

  if (write(sock, "Hello, server.", 14) == -1) {
    perror("write");
    exit(1);
  }
  char buf[BUFSIZ];
  ssize_t n = read(sock, buf, sizeof(buf));
  if (n == -1) {
    perror("read");
    exit(1);
  }
  printf("it says: %.*s\n", (int)n, buf);

  close(sock);
  return 0;
}
