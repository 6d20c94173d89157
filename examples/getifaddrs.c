// Prints the addresses of this host's interfaces. Its TypeScript twin is getifaddrs.ts.
//
//   cc -D_GNU_SOURCE -o getifaddrs examples/getifaddrs.c && ./getifaddrs
#include <ifaddrs.h>
#include <net/if.h>
#include <netdb.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>

int main(void) {
  struct ifaddrs *ifap;
  if (getifaddrs(&ifap) == -1) {
    perror("getifaddrs");
    exit(1);
  }

  for (struct ifaddrs *ifa = ifap; ifa != NULL; ifa = ifa->ifa_next) {
    if (ifa->ifa_addr == NULL) continue;
    int family = ifa->ifa_addr->sa_family;
    char text[NI_MAXHOST];
    snprintf(text, sizeof(text), "family %d", family);
    if (family == AF_INET || family == AF_INET6) {
      socklen_t salen = family == AF_INET ? sizeof(struct sockaddr_in) : sizeof(struct sockaddr_in6);
      int error = getnameinfo(ifa->ifa_addr, salen, text, sizeof(text), NULL, 0, NI_NUMERICHOST);
      if (error != 0) {
        fprintf(stderr, "getnameinfo: %s\n", gai_strerror(error));
        exit(1);
      }
    }
    printf("%s %s %s\n", ifa->ifa_name, ifa->ifa_flags & IFF_UP ? "up" : "down", text);
  }
  freeifaddrs(ifap);
}
