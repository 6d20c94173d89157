// A message from two buffers, written by one call and read by one call. Its TypeScript twin is readv_writev.ts.
//
//   cc -o readv_writev examples/readv_writev.c && ./readv_writev
#include <arpa/inet.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/socket.h>
#include <sys/uio.h>
#include <unistd.h>

static int check(const char *call, int result) {
  if (result != -1) return result;
  perror(call);
  exit(1);
}

int main(void) {
  int sv[2];
  check("socketpair", socketpair(AF_UNIX, SOCK_STREAM, 0, sv));

  // A length in network byte order and that many bytes, without a copy to join them.
  const char *text = "two pieces, one call";
  uint32_t length = htonl(strlen(text));
  struct iovec out[2] = {{.iov_base = &length, .iov_len = sizeof(length)},
                         {.iov_base = (void *)text, .iov_len = strlen(text)}};
  int n = check("writev", writev(sv[0], out, 2));
  printf("writev: %d bytes\n", n);

  uint32_t header;
  char body[64];
  struct iovec in[2] = {{.iov_base = &header, .iov_len = sizeof(header)}, {.iov_base = body, .iov_len = sizeof(body)}};
  n = check("readv", readv(sv[1], in, 2));
  printf("readv: %d bytes, the header has %u: %.*s\n", n, ntohl(header), (int)(n - sizeof(header)), body);

  close(sv[0]);
  close(sv[1]);
}
