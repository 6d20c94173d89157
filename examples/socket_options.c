// A table of socket options of a new TCP socket: the default, the value to set, and the value after setsockopt(). Its
// TypeScript twin is socket_options.ts.
//
//   cc -o socket_options examples/socket_options.c && ./socket_options
#include <netinet/in.h>
#include <netinet/tcp.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/socket.h>
#include <sys/time.h>
#include <unistd.h>

static int check(const char *call, int result) {
  if (result != -1) return result;
  perror(call);
  exit(1);
}

enum type { INT, LINGER, TIMEVAL, STRING };

struct option {
  const char *name;
  int level, optname;
  enum type type;
  int set;  // -1: it can't be set
};

static const struct option options[] = {
    {"SO_TYPE", SOL_SOCKET, SO_TYPE, INT, -1},
    {"SO_ERROR", SOL_SOCKET, SO_ERROR, INT, -1},
    {"SO_ACCEPTCONN", SOL_SOCKET, SO_ACCEPTCONN, INT, -1},
    {"SO_REUSEADDR", SOL_SOCKET, SO_REUSEADDR, INT, 1},
    {"SO_KEEPALIVE", SOL_SOCKET, SO_KEEPALIVE, INT, 1},
    {"SO_BROADCAST", SOL_SOCKET, SO_BROADCAST, INT, 1},
    {"SO_OOBINLINE", SOL_SOCKET, SO_OOBINLINE, INT, 1},
    {"SO_SNDBUF", SOL_SOCKET, SO_SNDBUF, INT, 8192},  // the kernel doubles it
    {"SO_RCVBUF", SOL_SOCKET, SO_RCVBUF, INT, 8192},
    {"SO_RCVLOWAT", SOL_SOCKET, SO_RCVLOWAT, INT, 100},
    {"SO_LINGER", SOL_SOCKET, SO_LINGER, LINGER, 3},
    {"SO_RCVTIMEO", SOL_SOCKET, SO_RCVTIMEO, TIMEVAL, 5},
    {"SO_SNDTIMEO", SOL_SOCKET, SO_SNDTIMEO, TIMEVAL, 5},
    {"IP_TTL", IPPROTO_IP, IP_TTL, INT, 10},
    {"IP_TOS", IPPROTO_IP, IP_TOS, INT, 16},
    {"TCP_NODELAY", IPPROTO_TCP, TCP_NODELAY, INT, 1},
    {"TCP_MAXSEG", IPPROTO_TCP, TCP_MAXSEG, INT, 1000},  // for a future connection
    {"TCP_KEEPIDLE", IPPROTO_TCP, TCP_KEEPIDLE, INT, 60},
    {"TCP_CONGESTION", IPPROTO_TCP, TCP_CONGESTION, STRING, -1},
};

static const char *get(int sock, const struct option *option) {
  static char text[64];
  int value;
  struct linger linger;
  struct timeval timeval;
  char string[16];
  void *const optval[] = {&value, &linger, &timeval, string};
  socklen_t optlen = ((socklen_t[]){sizeof(value), sizeof(linger), sizeof(timeval), sizeof(string)})[option->type];
  check("getsockopt", getsockopt(sock, option->level, option->optname, optval[option->type], &optlen));
  switch (option->type) {
    case INT:
      snprintf(text, sizeof(text), "%d", value);
      break;
    case LINGER:
      snprintf(text, sizeof(text), "%s, %d s", linger.l_onoff ? "on" : "off", linger.l_linger);
      break;
    case TIMEVAL:
      snprintf(text, sizeof(text), "%ld.%06ld s", timeval.tv_sec, timeval.tv_usec);
      break;
    case STRING:
      snprintf(text, sizeof(text), "%.*s", (int)sizeof(string), string);
      break;
  }
  return text;
}

static void set(int sock, const struct option *option) {
  int value = option->set;
  struct linger linger = {.l_onoff = 1, .l_linger = option->set};
  struct timeval timeval = {.tv_sec = option->set};
  const void *const optval[] = {&value, &linger, &timeval};
  socklen_t optlen = ((socklen_t[]){sizeof(value), sizeof(linger), sizeof(timeval)})[option->type];
  check("setsockopt", setsockopt(sock, option->level, option->optname, optval[option->type], optlen));
}

int main(void) {
  int sock = check("socket", socket(AF_INET, SOCK_STREAM, 0));
  printf("%-16s%-16s%-8s%s\n", "option", "at first", "set to", "then");
  for (size_t i = 0; i < sizeof(options) / sizeof(options[0]); i++) {
    const struct option *option = &options[i];
    printf("%-16s%-16s", option->name, get(sock, option));
    if (option->set == -1) {
      printf("-\n");
    } else {
      set(sock, option);
      printf("%-8d%s\n", option->set, get(sock, option));
    }
  }
  close(sock);
}
