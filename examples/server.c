// The smallest server: it prepares a socket, accepts one client, reads once, answers once and exits. Its TypeScript
// twin is server.ts.
//
//   cc -o server examples/server.c && ./server 7000
#include <arpa/inet.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

int main(int argc, char *argv[]) {
  if (argc != 2) {
    fprintf(stderr, "usage: %s port (0 takes a free one)\n", argv[0]);
    exit(1);
  }
  setvbuf(stdout, NULL, _IOLBF, 0);

  int serv_sock = socket(PF_INET, SOCK_STREAM, 0);
  if (serv_sock == -1) {
    perror("socket");
    exit(1);
  }

  struct sockaddr_in serv_addr;
  memset(&serv_addr, 0, sizeof(serv_addr));
  serv_addr.sin_family = AF_INET;
  // Every address of this host: other hosts may connect too.
  serv_addr.sin_addr.s_addr = htonl(INADDR_ANY);
  serv_addr.sin_port = htons(atoi(argv[1]));
  if (bind(serv_sock, (struct sockaddr *)&serv_addr, sizeof(serv_addr)) == -1) {
    perror("bind");
    exit(1);
  }

  if (listen(serv_sock, 5) == -1) {
    perror("listen");
    exit(1);
  }

  // The port that the kernel chose for port 0.
  socklen_t serv_len = sizeof(serv_addr);
  if (getsockname(serv_sock, (struct sockaddr *)&serv_addr, &serv_len) == -1) {
    perror("getsockname");
    exit(1);
  }
  printf("listening on %s:%d\n", inet_ntoa(serv_addr.sin_addr), ntohs(serv_addr.sin_port));

  struct sockaddr_in clnt_addr;
  socklen_t clnt_len = sizeof(clnt_addr);
  int clnt_sock = accept(serv_sock, (struct sockaddr *)&clnt_addr, &clnt_len);
  if (clnt_sock == -1) {
    perror("accept");
    exit(1);
  }
  printf("%s:%d connected\n", inet_ntoa(clnt_addr.sin_addr), ntohs(clnt_addr.sin_port));

  char buf[BUFSIZ];
  ssize_t n;
  if ((n = read(clnt_sock, buf, sizeof(buf))) < 0) {
    perror("read");
    exit(1);
  }
  printf("it says: %.*s\n", (int)n, buf);
  if ((n = write(clnt_sock, "Hello, client.", 14)) < 0) {
    perror("write");
    exit(1);
  }
  printf("answered with %zd bytes\n", n);

  close(clnt_sock);
  close(serv_sock);
  return 0;
}
