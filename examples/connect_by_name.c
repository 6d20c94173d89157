// Connects to a host by its name: tries each of its addresses until one accepts. Prints the peer's address in numbers
// and as names. Its TypeScript twin is connect_by_name.ts.
//
//   cc -D_GNU_SOURCE -o connect_by_name examples/connect_by_name.c && ./connect_by_name localhost 7000
#include <errno.h>
#include <netdb.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static void fail(const char *call, int error) {
  fprintf(stderr, "%s: %s\n", call, gai_strerror(error));
  exit(1);
}

static const char *names(const struct sockaddr *addr, socklen_t addrlen, int flags) {
  static char text[NI_MAXHOST + NI_MAXSERV + sizeof(" port ")];
  char host[NI_MAXHOST], serv[NI_MAXSERV];
  int error = getnameinfo(addr, addrlen, host, sizeof(host), serv, sizeof(serv), flags);
  if (error != 0) fail("getnameinfo", error);
  snprintf(text, sizeof(text), "%s port %s", host, serv);
  return text;
}

int main(int argc, char *argv[]) {
  if (argc != 3) {
    fprintf(stderr, "usage: %s host service (\"\" is this host)\n", argv[0]);
    exit(1);
  }

  struct addrinfo hints = {.ai_family = AF_UNSPEC, .ai_socktype = SOCK_STREAM};
  struct addrinfo *res;
  int error = getaddrinfo(argv[1][0] == '\0' ? NULL : argv[1], argv[2], &hints, &res);
  if (error != 0) fail("getaddrinfo", error);

  int sock = -1;
  for (struct addrinfo *ai = res; ai != NULL; ai = ai->ai_next) {
    printf("%s: ", names(ai->ai_addr, ai->ai_addrlen, NI_NUMERICHOST | NI_NUMERICSERV));
    // Each address needs a socket of its family.
    sock = socket(ai->ai_family, ai->ai_socktype, ai->ai_protocol);
    if (sock != -1 && connect(sock, ai->ai_addr, ai->ai_addrlen) == 0) {
      printf("connected\n");
      break;
    }
    printf("%s\n", strerror(errno));
    if (sock != -1) close(sock);
    sock = -1;
  }
  freeaddrinfo(res);
  if (sock == -1) {
    fprintf(stderr, "no address answers\n");
    exit(1);
  }

  // From the address back to a name. Without a name, the result is the address.
  struct sockaddr_storage addr;
  socklen_t len = sizeof(addr);
  if (getpeername(sock, (struct sockaddr *)&addr, &len) == -1) {
    perror("getpeername");
    exit(1);
  }
  printf("the peer is %s\n", names((struct sockaddr *)&addr, len, 0));

  close(sock);
  return 0;
}
