// Prints the addresses of a host, and the port of a service. Its TypeScript twin is getaddrinfo.ts.
//
//   cc -D_GNU_SOURCE -o getaddrinfo examples/getaddrinfo.c && ./getaddrinfo localhost 80
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>

int main(int argc, char *argv[]) {
  if (argc != 3) {
    fprintf(stderr, "usage: %s host service\n", argv[0]);
    exit(1);
  }

  struct addrinfo hints;
  memset(&hints, 0, sizeof(hints));
  hints.ai_family = AF_UNSPEC;
  hints.ai_socktype = SOCK_STREAM;
  hints.ai_flags = AI_CANONNAME;

  struct addrinfo *res;
  int error = getaddrinfo(argv[1], argv[2], &hints, &res);
  if (error != 0) {
    fprintf(stderr, "getaddrinfo: %s\n", gai_strerror(error));
    exit(1);
  }

  for (struct addrinfo *ai = res; ai != NULL; ai = ai->ai_next) {
    char host[NI_MAXHOST];
    char serv[NI_MAXSERV];
    int flags = NI_NUMERICHOST | NI_NUMERICSERV;
    int failed = getnameinfo(ai->ai_addr, ai->ai_addrlen, host, sizeof(host), serv, sizeof(serv), flags);
    if (failed != 0) {
      fprintf(stderr, "getnameinfo: %s\n", gai_strerror(failed));
      exit(1);
    }
    if (ai->ai_canonname != NULL) printf("%s\n", ai->ai_canonname);
    printf("  %s port %s\n", host, serv);
  }
  freeaddrinfo(res);
}
