// A web server: the files of a folder, over HTTP/1.1. It supports GET, HEAD and persistent connections, and has no
// protection against malicious clients. Ctrl-C ends it. Its TypeScript twin is http_server.ts.
//
//   cc -o http_server examples/http_server.c && ./http_server 8080 folder
#define _GNU_SOURCE  // memmem()
#include <arpa/inet.h>
#include <ctype.h>
#include <errno.h>
#include <fcntl.h>
#include <netinet/in.h>
#include <poll.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <strings.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/stat.h>
#include <sys/time.h>
#include <time.h>
#include <unistd.h>

#define MAX_CLIENTS 64
#define MAX_HEAD 8192

struct client {
  int finished;
  size_t len;
  char head[MAX_HEAD];
};

static struct pollfd fds[1 + MAX_CLIENTS];
static struct client clients[1 + MAX_CLIENTS];
static const char *folder;

static void fail(const char *call) {
  perror(call);
  exit(1);
}

// A client that does not read its answer, or has closed, is shut down: poll() reports its end.
static int give_up(int sock) {
  shutdown(sock, SHUT_RDWR);
  return 0;
}

static int send_all(int sock, const char *buf, size_t len, int flags) {
  for (size_t sent = 0; sent < len;) {
    ssize_t n = send(sock, &buf[sent], len - sent, flags);
    if (n == -1) return give_up(sock);
    sent += n;
  }
  return 1;
}

static int send_head(int sock, const char *status, const char *type, off_t length, int keep, int flags) {
  time_t now = time(NULL);
  char date[64];
  strftime(date, sizeof(date), "%a, %d %b %Y %H:%M:%S GMT", gmtime(&now));
  const char *allow = strncmp(status, "405", 3) == 0 ? "Allow: GET, HEAD\r\n" : "";
  const char *connection = keep ? "" : "Connection: close\r\n";
  char head[512];
  int len =
      snprintf(head, sizeof(head), "HTTP/1.1 %s\r\nDate: %s\r\nContent-Type: %s\r\nContent-Length: %lld\r\n%s%s\r\n",
               status, date, type, (long long)length, allow, connection);
  return send_all(sock, head, len, flags);
}

// An answer without a file. The answer to HEAD has no body, but its length.
static int send_status(int sock, const char *status, int with_body, int keep) {
  char body[64];
  int len = snprintf(body, sizeof(body), "%s\n", status);
  if (!send_head(sock, status, "text/plain", len, keep, with_body ? MSG_MORE : 0)) return 0;
  if (with_body && !send_all(sock, body, len, 0)) return 0;
  return keep;
}

static int send_file(int sock, int fd, off_t length) {
  while (length > 0) {
    ssize_t n = sendfile(sock, fd, NULL, length);
    // If the file has become shorter, the announced length is wrong: closing the connection reports that.
    if (n <= 0) return give_up(sock);
    length -= n;
  }
  return 1;
}

static const char *content_type(const char *path) {
  static const char *types[][2] = {{".html", "text/html; charset=utf-8"},
                                   {".css", "text/css"},
                                   {".js", "text/javascript"},
                                   {".json", "application/json"},
                                   {".txt", "text/plain; charset=utf-8"},
                                   {".svg", "image/svg+xml"},
                                   {".png", "image/png"},
                                   {".jpg", "image/jpeg"}};
  const char *dot = strrchr(path, '.');
  for (size_t i = 0; dot != NULL && i < sizeof(types) / sizeof(types[0]); i++) {
    if (strcmp(dot, types[i][0]) == 0) return types[i][1];
  }
  return "application/octet-stream";
}

// Turns "/a%20b?query" into "/a b" where it stands. 0 where it is no path.
static int decode(char *target) {
  if (*target != '/') return 0;
  char *to = target;
  for (const char *from = target; *from != '\0' && *from != '?'; from++) {
    char c = *from;
    if (c == '%') {
      if (!isxdigit((unsigned char)from[1]) || !isxdigit((unsigned char)from[2])) return 0;
      c = strtol((char[]){from[1], from[2], '\0'}, NULL, 16);
      from += 2;
    }
    if (iscntrl((unsigned char)c)) return 0;
    *to++ = c;
  }
  *to = '\0';
  return 1;
}

// Does ".." lead out of the folder? A link in it may: whoever made the folder has made it so.
static int escapes(const char *path) {
  for (const char *up = strstr(path, "/.."); up != NULL; up = strstr(&up[1], "/..")) {
    if (up[3] == '/' || up[3] == '\0') return 1;
  }
  return 0;
}

// A descriptor of the file and its length, or -1 if the file does not exist. For a folder, its index.html is opened.
static int open_file(const char *path, off_t *length) {
  char name[MAX_HEAD + 4096];
  const char *index = path[strlen(path) - 1] == '/' ? "index.html" : "";
  snprintf(name, sizeof(name), "%s%s%s", folder, path, index);
  // Without O_NONBLOCK the call would wait for the other end of a named pipe.
  int fd = escapes(path) ? -1 : open(name, O_RDONLY | O_NONBLOCK);
  if (fd == -1) return -1;
  struct stat st;
  if (fstat(fd, &st) == -1 || !S_ISREG(st.st_mode)) {
    close(fd);
    return -1;
  }
  *length = st.st_size;
  return fd;
}

// The value of a field, or NULL. The fields are lines that end in \r\n, and the case of their names does not matter.
static const char *field(const char *fields, const char *name) {
  size_t len = strlen(name);
  for (const char *line = fields; *line != '\0'; line = strstr(line, "\r\n") + 2) {
    if (strncasecmp(line, name, len) == 0 && line[len] == ':') return &line[len + 1 + strspn(&line[len + 1], " \t")];
  }
  return NULL;
}

// Answers a request, whose lines end in \r\n. 0 if it was the last one of this connection.
static int answer(int sock, char *head, size_t len) {
  char *end = memmem(head, len, "\r\n", 2);
  const char *fields = &end[2];
  *end = '\0';
  // GET /path HTTP/1.1
  const char *method = head;
  char *target = strchr(head, ' ');
  char *version = target == NULL ? NULL : strchr(&target[1], ' ');
  int has_zero = strlen(head) != (size_t)(end - head) || strlen(fields) != (size_t)(&head[len] - fields);
  if (version == NULL || has_zero) return send_status(sock, "400 Bad Request", 1, 0);
  *target++ = '\0';
  *version++ = '\0';
  int old = strcmp(version, "HTTP/1.0") == 0;
  if (!decode(target) || (!old && (strcmp(version, "HTTP/1.1") != 0 || field(fields, "Host") == NULL))) {
    return send_status(sock, "400 Bad Request", 1, 0);
  }

  const char *connection = field(fields, "Connection");
  int closes = connection != NULL && strncasecmp(connection, "close", 5) == 0;
  // A body would be parsed as the next request.
  int has_body = field(fields, "Content-Length") != NULL || field(fields, "Transfer-Encoding") != NULL;
  int keep = !old && !closes && !has_body;
  int get = strcmp(method, "GET") == 0;
  if (!get && strcmp(method, "HEAD") != 0) return send_status(sock, "405 Method Not Allowed", 1, keep);

  off_t length;
  int fd = open_file(target, &length);
  printf("%d %s %s\n", fd == -1 ? 404 : 200, method, target);
  if (fd == -1) return send_status(sock, "404 Not Found", get, keep);
  const char *type = target[strlen(target) - 1] == '/' ? "text/html; charset=utf-8" : content_type(target);
  // MSG_MORE: the head is sent together with the beginning of the file.
  int sent = send_head(sock, "200 OK", type, length, keep, get && length > 0 ? MSG_MORE : 0);
  if (sent && get) sent = send_file(sock, fd, length);
  close(fd);
  return sent && keep;
}

// The received bytes may be part of a request, or several requests. 0 at the end of the stream, or after a failure.
static int serve(int sock, struct client *c) {
  ssize_t n = recv(sock, &c->head[c->len], MAX_HEAD - c->len, 0);
  if (n <= 0) return 0;
  c->len += n;
  while (!c->finished) {
    char *end = memmem(c->head, c->len, "\r\n\r\n", 4);
    if (end == NULL && c->len < MAX_HEAD) return 1;
    size_t used = end == NULL ? c->len : (size_t)(&end[4] - c->head);
    if (end != NULL) end[2] = '\0';
    c->finished = end == NULL ? !send_status(sock, "400 Bad Request", 1, 0) : !answer(sock, c->head, used - 2);
    c->len -= used;
    memmove(c->head, &c->head[used], c->len);
    // A close() with unread data would send a reset and lose the answer: the client closes first.
    if (c->finished) shutdown(sock, SHUT_WR);
  }
  c->len = 0;
  return 1;
}

// A reserve: closed for a moment if no other descriptor is available.
static int spare;

// Most failures of accept() concern one connection only, so the server continues with the next one.
static void not_accepted(int serv_sock) {
  int error = errno;  // perror() may change it
  perror("accept");
  if (error == EBADF || error == ENOTSOCK || error == EINVAL) exit(1);  // serv_sock does not listen
  if (error != EMFILE && error != ENFILE) return;
  // Without a free descriptor accept() fails as long as the client is in the queue: accept the client and close it.
  close(spare);
  close(accept(serv_sock, NULL, NULL));
  spare = open("/dev/null", O_RDONLY);
}

int main(int argc, char *argv[]) {
  if (argc != 3) {
    fprintf(stderr, "usage: %s port folder (port 0 takes a free one)\n", argv[0]);
    exit(1);
  }
  folder = argv[2];
  signal(SIGPIPE, SIG_IGN);
  setvbuf(stdout, NULL, _IOLBF, 0);

  int serv_sock = socket(AF_INET, SOCK_STREAM, 0);
  if (serv_sock == -1) fail("socket");
  int on = 1;
  if (setsockopt(serv_sock, SOL_SOCKET, SO_REUSEADDR, &on, sizeof(on)) == -1) fail("setsockopt");

  struct sockaddr_in addr;
  memset(&addr, 0, sizeof(addr));
  addr.sin_family = AF_INET;
  addr.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
  addr.sin_port = htons(atoi(argv[1]));
  if (bind(serv_sock, (struct sockaddr *)&addr, sizeof(addr)) == -1) fail("bind");
  if (listen(serv_sock, SOMAXCONN) == -1) fail("listen");
  socklen_t addr_len = sizeof(addr);
  if (getsockname(serv_sock, (struct sockaddr *)&addr, &addr_len) == -1) fail("getsockname");
  printf("listening on %s:%d\n", inet_ntoa(addr.sin_addr), ntohs(addr.sin_port));

  spare = open("/dev/null", O_RDONLY);
  if (spare == -1) fail("open");

  nfds_t nfds = 1;
  fds[0].fd = serv_sock;
  fds[0].events = POLLIN;
  for (;;) {
    if (poll(fds, nfds, -1) == -1) fail("poll");

    // From the last one, because the client that replaces a removed one has been handled already.
    for (nfds_t i = nfds - 1; i > 0; i--) {
      if (fds[i].revents == 0 || serve(fds[i].fd, &clients[i])) continue;
      close(fds[i].fd);
      fds[i] = fds[--nfds];
      clients[i] = clients[nfds];
    }

    if (fds[0].revents & POLLIN) {
      int clnt_sock = accept(serv_sock, NULL, NULL);
      if (clnt_sock == -1) {
        not_accepted(serv_sock);
        continue;
      }
      // The others wait while one client reads its answer, so limit the time.
      struct timeval limit = {.tv_sec = 10};
      if (setsockopt(clnt_sock, SOL_SOCKET, SO_SNDTIMEO, &limit, sizeof(limit)) == -1) fail("setsockopt");
      fds[nfds].fd = clnt_sock;
      fds[nfds].events = POLLIN;
      fds[nfds].revents = 0;
      clients[nfds].finished = 0;
      clients[nfds].len = 0;
      nfds++;
    }
    // If the table is full, further clients wait in the queue.
    fds[0].events = nfds <= MAX_CLIENTS ? POLLIN : 0;
  }
}
