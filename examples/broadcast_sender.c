// Sends one datagram to the broadcast address of the loopback network, which requires SO_BROADCAST. Its TypeScript twin
// is broadcast_sender.ts.
//
//   cc -o broadcast_sender examples/broadcast_sender.c && ./broadcast_sender 7000 hello
#include <arpa/inet.h>
#include <errno.h>
#include <netinet/in.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <unistd.h>

static int check(const char *call, int result) {
  if (result != -1) return result;
  perror(call);
  exit(1);
}

int main(int argc, char *argv[]) {
  if (argc != 3) {
    fprintf(stderr, "usage: %s port text\n", argv[0]);
    exit(1);
  }

  int sock = check("socket", socket(AF_INET, SOCK_DGRAM, 0));
  struct sockaddr_in addr = {.sin_family = AF_INET, .sin_port = htons(atoi(argv[1]))};
  addr.sin_addr.s_addr = inet_addr("127.255.255.255");

  // The kernel requires it, to prevent broadcasts by mistake.
  if (sendto(sock, argv[2], strlen(argv[2]), 0, (struct sockaddr *)&addr, sizeof(addr)) == -1 && errno == EACCES) {
    printf("without SO_BROADCAST: EACCES\n");
  }
  int on = 1;
  check("setsockopt", setsockopt(sock, SOL_SOCKET, SO_BROADCAST, &on, sizeof(on)));
  int n = check("sendto", sendto(sock, argv[2], strlen(argv[2]), 0, (struct sockaddr *)&addr, sizeof(addr)));
  printf("with it: %d bytes\n", n);
  close(sock);
}
