/* The C half of the comparison: makes the calls that the peer orders on descriptor 3, and reports what they did.
   Another thread obeys descriptor 4: it closes the descriptor of the call, or gives its number to another file. The
   test puts `CALLS` before this file: X(index, expression, system call, makes) for each row of calls.ts. subject.cjs is
   the same in JavaScript. */
#include <errno.h>
#include <fcntl.h>
#include <poll.h>
#include <pthread.h>
#include <signal.h>
#include <string.h>
#include <sys/epoll.h>
#include <sys/eventfd.h>
#include <sys/file.h>
#include <sys/select.h>
#include <sys/sendfile.h>
#include <sys/socket.h>
#include <sys/syscall.h>
#include <sys/uio.h>
#include <sys/un.h>
#include <time.h>
#include <unistd.h>

enum { ORDERS = 3, CONTROL = 4, SIZE = 1 << 18, UNTOUCHED = 77 };

struct order {
  int call, len, flags, ms;
  char path[108];
};

static char buf[SIZE];
static int fd, other, is_closed; /* of the current call */

static int now_ms(void) {
  struct timespec time;
  clock_gettime(CLOCK_MONOTONIC, &time);
  return time.tv_sec * 1000 + time.tv_nsec / 1000000;
}

/* The FNV-1a hash of the buffer. */
static int sum(int n) {
  unsigned hash = 2166136261u;
  for (int i = 0; i < n; i++) hash = (hash ^ (unsigned char)buf[i]) * 16777619u;
  return hash;
}

static int receive(struct order *order) {
  char control[CMSG_SPACE(2 * sizeof(int))];
  struct iovec part = {order, sizeof *order};
  struct msghdr message = {.msg_iov = &part, .msg_iovlen = 1, .msg_control = control, .msg_controllen = sizeof control};
  ssize_t n;
  /* A signal may arrive after its call has ended. */
  while ((n = recvmsg(ORDERS, &message, 0)) < 0 && errno == EINTR)
    ;
  if (n <= 0) return 0;
  struct cmsghdr *header = CMSG_FIRSTHDR(&message);
  fd = other = -1;
  if (header != NULL) {
    memcpy(&fd, CMSG_DATA(header), sizeof fd);
    if (header->cmsg_len > CMSG_LEN(sizeof fd)) memcpy(&other, CMSG_DATA(header) + sizeof fd, sizeof other);
  }
  is_closed = 0;
  return 1;
}

static void make(const struct order *order) {
  const int call = order->call, len = order->len, flags = order->flags, ms = order->ms;
  const char *path = order->path;
  struct sockaddr addr[8] = {0};
  socklen_t addrlen[1] = {sizeof addr};
  struct sockaddr_un name[1] = {{.sun_family = AF_UNIX}};
  memcpy(name->sun_path + 1, path, strlen(path));
  const socklen_t namelen = 3 + strlen(path);
  struct iovec iov[2] = {{buf, len / 2}, {buf + len / 2, len - len / 2}};
  char control[64];
  struct msghdr msg[1] = {{.msg_iov = iov, .msg_iovlen = 2, .msg_control = control, .msg_controllen = sizeof control}};
  struct msghdr plain[1] = {{.msg_iov = iov, .msg_iovlen = 2}};
  struct mmsghdr msgs[3] = {0};
  for (int i = 0; i < 3; i++) msgs[i].msg_hdr = plain[0];
  struct pollfd fds[1] = {{fd, flags, 0}};
  fd_set set[1];
  FD_ZERO(set);
  if (fd >= 0) FD_SET(fd, set);
  struct epoll_event events[1] = {{.events = flags}};
  int ep = epoll_create1(0), zero = open("/dev/zero", O_RDONLY), p[2];
  epoll_ctl(ep, EPOLL_CTL_ADD, fd, events);
  events[0].events = 0;
  if (pipe(p) != 0) return;
  struct timespec time[1] = {{ms / 1000, ms % 1000 * 1000000}}, *ts = ms < 0 ? NULL : time;
  struct timeval clock[1] = {{ms / 1000, ms % 1000 * 1000}}, *tv = ms < 0 ? NULL : clock;
  struct flock lock[1] = {{.l_type = F_WRLCK}};
  eventfd_t value[1] = {0};
  const eventfd_t one = 1;
  long result = -1;
  int made = 0;
  const int before = now_ms();
  errno = UNTOUCHED;
  switch (call) {
#define X(I, EXPRESSION, NUMBER, MAKES) \
  case I:                               \
    result = EXPRESSION, made = MAKES;  \
    break;
    CALLS
#undef X
  }
  const int error = errno, took = now_ms() - before;
  if (made && result >= 0) close(result), result = 0;
  const int n = result > 0 && result <= len ? result : 0;
  const int report[] = {
      result,
      error,
      ms < 0 || took >= ms - 1 || error == EINTR,
      sum(n),
      addrlen[0],
      msg->msg_flags,
      result > 0 ? (int)msg->msg_controllen : 0,
      msgs[0].msg_len,
      msgs[1].msg_len,
      msgs[2].msg_len,
      fds[0].revents,
      events[0].events,
      fd >= 0 && FD_ISSET(fd, set),
      value[0],
  };
  for (int i = 0; i < 2; i++) close(p[i]);
  close(ep), close(zero), close(other);
  if (!is_closed && fd >= 0) close(fd);
  send(ORDERS, report, sizeof report, 0);
}

static void *work(void *unused) {
  const int hello[] = {gettid(),
#define X(I, EXPRESSION, NUMBER, MAKES) NUMBER,
                       CALLS
#undef X
  };
  send(ORDERS, hello, sizeof hello, 0);
  for (int i = 0; i < SIZE; i++) buf[i] = i % 251;
  for (struct order order; receive(&order);) make(&order);
  _exit(0);
  return unused;
}

static void ignore(int signum) { (void)signum; }

int main(void) {
  struct sigaction restarts = {.sa_handler = ignore, .sa_flags = SA_RESTART}, interrupts = {.sa_handler = ignore};
  sigaction(SIGUSR2, &restarts, NULL);
  sigaction(SIGHUP, &interrupts, NULL);
  signal(SIGPIPE, SIG_IGN);
  pthread_t thread;
  if (pthread_create(&thread, NULL, work, NULL) != 0) return 1;
  /* The kernel delivers a signal to this thread if one is pending in the other. It must not end read(). */
  sigset_t signals;
  sigemptyset(&signals), sigaddset(&signals, SIGUSR2), sigaddset(&signals, SIGHUP);
  pthread_sigmask(SIG_BLOCK, &signals, NULL);
  for (char order; read(CONTROL, &order, 1) == 1;) {
    if (order == 'c') close(fd), is_closed = 1;
    if (order == 'r') dup2(other, fd);
    if (write(CONTROL, &order, 1) != 1) break;
  }
}
