/** The errors that `read`, `write`, `send` and `recv` share with their variants for iovecs. */
const READ = 'EAGAIN EBADF ECONNRESET EFAULT EINTR EINVAL EIO EISDIR ENOBUFS ENOMEM ENOTCONN ENXIO EOVERFLOW ETIMEDOUT';
const WRITE =
  'EAGAIN EBADF ECONNRESET EDESTADDRREQ EDQUOT EFAULT EFBIG EINTR EINVAL EIO ENETDOWN ENETUNREACH ENOBUFS ENOSPC ENXIO EPERM EPIPE';
const SEND =
  'EACCES EAFNOSUPPORT EAGAIN EALREADY EBADF ECONNRESET EDESTADDRREQ EFAULT EHOSTUNREACH EINTR EINVAL EIO EISCONN EMSGSIZE ENETDOWN ENETUNREACH ENOBUFS ENOMEM ENOTCONN ENOTSOCK EOPNOTSUPP EPIPE';
const RECV =
  'EAGAIN EBADF ECONNREFUSED ECONNRESET EFAULT EINTR EINVAL EIO EMSGSIZE ENOBUFS ENOMEM ENOTCONN ENOTSOCK EOPNOTSUPP ETIMEDOUT';
const OPTIONS =
  'EACCES EADDRINUSE EBADF EDOM EFAULT EINVAL EISCONN ENOBUFS ENOMEM ENOPROTOOPT ENOTSOCK EOPNOTSUPP EPERM';
const NAME = 'EBADF EFAULT EINVAL ENOBUFS ENOTCONN ENOTSOCK EOPNOTSUPP';

// The errnos of the manual pages: Linux's, and those of POSIX. EWOULDBLOCK is EAGAIN, ENOTSUP is EOPNOTSUPP.
const pages: [calls: string, errnos: string][] = [
  ['socket', 'EACCES EAFNOSUPPORT EINVAL EMFILE ENFILE ENOBUFS ENOMEM EPROTONOSUPPORT EPROTOTYPE'],
  ['socketpair', 'EAFNOSUPPORT EFAULT EMFILE ENFILE ENOBUFS ENOMEM EOPNOTSUPP EPROTONOSUPPORT EPROTOTYPE'],
  [
    'bind',
    'EACCES EADDRINUSE EADDRNOTAVAIL EAFNOSUPPORT EALREADY EBADF EDESTADDRREQ EFAULT EINPROGRESS EINVAL EIO EISCONN EISDIR ELOOP ENAMETOOLONG ENOBUFS ENOENT ENOMEM ENOTDIR ENOTSOCK EOPNOTSUPP EROFS',
  ],
  ['listen', 'EACCES EADDRINUSE EBADF EDESTADDRREQ EINVAL ENOBUFS ENOTSOCK EOPNOTSUPP'],
  [
    'accept accept4',
    'EAGAIN EBADF ECONNABORTED EFAULT EHOSTDOWN EHOSTUNREACH EINTR EINVAL EMFILE ENETDOWN ENETUNREACH ENFILE ENOBUFS ENOMEM ENONET ENOPROTOOPT ENOSR ENOTSOCK EOPNOTSUPP EPERM EPROTO EPROTONOSUPPORT ESOCKTNOSUPPORT ETIMEDOUT',
  ],
  [
    'connect',
    'EACCES EADDRINUSE EADDRNOTAVAIL EAFNOSUPPORT EAGAIN EALREADY EBADF ECONNREFUSED ECONNRESET EFAULT EHOSTUNREACH EINPROGRESS EINTR EINVAL EIO EISCONN ELOOP ENAMETOOLONG ENETDOWN ENETUNREACH ENOBUFS ENOENT ENOTDIR ENOTSOCK EOPNOTSUPP EPERM EPROTOTYPE ETIMEDOUT',
  ],
  ['read eventfd_read', READ],
  ['readv preadv preadv2', `${READ} EOPNOTSUPP ESPIPE`],
  ['write eventfd_write', WRITE],
  ['writev pwritev pwritev2', `${WRITE} EOPNOTSUPP ESPIPE`],
  ['send sendto sendmsg sendmmsg', SEND],
  ['recv recvfrom recvmsg recvmmsg', RECV],
  ['shutdown', 'EBADF EINVAL ENOBUFS ENOTCONN ENOTSOCK'],
  ['getsockname getpeername', NAME],
  ['getsockopt setsockopt', OPTIONS],
  ['sockatmark', 'EBADF EINVAL ENOTTY'],
  ['close closesocket', 'EBADF EDQUOT EINTR EIO ENOSPC'],
  ['dup dup2 dup3', 'EBADF EBUSY EINTR EINVAL EIO EMFILE ENOMEM'],
  ['pipe pipe2', 'EFAULT EINVAL EMFILE ENFILE ENOPKG'],
  ['fcntl', 'EACCES EAGAIN EBADF EBUSY EDEADLK EFAULT EINTR EINVAL EMFILE ENOLCK ENOTDIR EOVERFLOW EPERM'],
  ['ioctl', 'EBADF EFAULT EINTR EINVAL EIO ENODEV ENOTTY ENXIO'],
  ['unsafe_fcntl', 'EBADF EFAULT EINVAL'],
  ['unsafe_ioctl', 'EBADF EFAULT EINVAL EIO ENOTTY'],
  [
    'open',
    'EACCES EAGAIN EBADF EBUSY EDQUOT EEXIST EFAULT EFBIG EINTR EINVAL EISDIR ELOOP EMFILE ENAMETOOLONG ENFILE ENODEV ENOENT ENOMEM ENOSPC ENOTDIR ENXIO EOPNOTSUPP EOVERFLOW EPERM EROFS ETXTBSY',
  ],
  ['unlink', 'EACCES EBUSY EFAULT EIO EISDIR ELOOP ENAMETOOLONG ENOENT ENOMEM ENOTDIR EPERM EROFS ETXTBSY'],
  ['poll ppoll', 'EAGAIN EFAULT EINTR EINVAL ENOMEM'],
  ['select pselect', 'EBADF EFAULT EINTR EINVAL ENOMEM'],
  ['epoll_create epoll_create1', 'EINVAL EMFILE ENFILE ENOMEM'],
  ['epoll_ctl', 'EBADF EEXIST EFAULT EINVAL ELOOP ENOENT ENOMEM ENOSPC EPERM'],
  ['epoll_wait epoll_pwait epoll_pwait2', 'EBADF EFAULT EINTR EINVAL'],
  ['eventfd', 'EINVAL EMFILE ENFILE ENODEV ENOMEM'],
  ['timerfd_create', 'EINVAL EMFILE ENFILE ENODEV ENOMEM EPERM'],
  ['timerfd_settime', 'EBADF ECANCELED EFAULT EINVAL'],
  ['timerfd_gettime', 'EBADF EFAULT EINVAL'],
  ['sendfile', 'EAGAIN EBADF EFAULT EINVAL EIO ENOMEM EOVERFLOW ESPIPE'],
  ['splice', 'EAGAIN EBADF EINVAL ENOMEM ESPIPE'],
  ['tee', 'EAGAIN EINVAL ENOMEM'],
  ['nanosleep usleep', 'EFAULT EINTR EINVAL'],
  ['clock_gettime', 'EFAULT EINVAL ENODEV EOPNOTSUPP EOVERFLOW'],
  ['gethostname', 'EFAULT EINVAL ENAMETOOLONG'],
  ['kill killpg', 'EINVAL EPERM ESRCH'],
  ['sigqueue', 'EAGAIN EINVAL EPERM ESRCH'],
  ['raise', 'EAGAIN EINVAL'],
  ['sigprocmask pthread_sigmask', 'EFAULT EINVAL'],
  ['sigpending', 'EFAULT'],
  ['siginterrupt', 'EINVAL'],
  ['flock', 'EAGAIN EBADF EINTR EINVAL ENOLCK'],
  ['stat fstat', 'EACCES EBADF EFAULT ELOOP ENAMETOOLONG ENOENT ENOMEM ENOTDIR EOVERFLOW'],
  ['chmod fchmod', 'EACCES EBADF EFAULT EIO ELOOP ENAMETOOLONG ENOENT ENOMEM ENOTDIR EPERM EROFS'],
  ['getitimer setitimer', 'EFAULT EINVAL'],
  ['lseek', 'EBADF EINVAL ENXIO EOVERFLOW ESPIPE'],
  ['pread', `${READ} EOPNOTSUPP ESPIPE`],
  ['pwrite', `${WRITE} EOPNOTSUPP ESPIPE`],
  ['unshare', 'EINVAL ENOMEM ENOSPC EPERM EUSERS'],
  ['getpid getppid getpgrp getuid geteuid getgid getegid alarm umask', ''], // always successful
];

/** The errors of each call according to its manual page. */
export const errnos = new Map(
  pages.flatMap(([calls, list]) => calls.split(' ').map((call) => [call, list.split(' ').filter(Boolean)])),
);

// The system call that the C library makes, if it has another name.
const behind: Record<string, string> = {
  clock_gettime: 'clock_gettime',
  closesocket: 'close',
  eventfd: 'eventfd2',
  stat: 'newfstatat',
  fstat: 'newfstatat',
  pread: 'pread64',
  pwrite: 'pwrite64',
  eventfd_read: 'read',
  eventfd_write: 'write',
  gethostname: 'uname',
  killpg: 'kill',
  nanosleep: 'clock_nanosleep',
  open: 'openat',
  pipe: 'pipe2',
  pselect: 'pselect6',
  pthread_sigmask: 'rt_sigprocmask',
  raise: 'tgkill',
  recv: 'recvfrom',
  select: 'pselect6',
  send: 'sendto',
  siginterrupt: 'rt_sigaction',
  sigpending: 'rt_sigpending',
  sigprocmask: 'rt_sigprocmask',
  sigqueue: 'rt_sigqueueinfo',
  sockatmark: 'ioctl',
  unsafe_fcntl: 'fcntl',
  unsafe_ioctl: 'ioctl',
  usleep: 'clock_nanosleep',
};

export const kernelCall = (call: string): string => behind[call] ?? call;

/** Functions without a row: those without a system call, and those that do not return -1 and set `errno`. */
export const others = new Set(
  [
    'from_cmsgs from_rtattrs message reset_message to_cmsgs to_rtattrs', // JavaScript
    'array cast check cstr set_errno sizeof struct eventfd_t', // not in C, or casts
    'htons htonl ntohs ntohl htobe16 htole16 be16toh le16toh htobe32 htole32 be32toh le32toh htobe64 htole64 be64toh',
    'le64toh bswap_16 bswap_32 bswap_64 inet_addr inet_aton inet_ntoa inet_ntop inet_pton',
    'bcmp bcopy bzero memcmp memcpy memmove memset strlen strerror strerrorname_np perror herror hstrerror gai_strerror',
    'sigaddset sigdelset sigemptyset sigfillset sigismember',
    'getaddrinfo freeaddrinfo getnameinfo gethostbyaddr gethostbyname gethostbyname2 getprotobyname getprotobynumber',
    'getservbyname getservbyport', // their errors are EAI_* and h_errno
    'getifaddrs freeifaddrs if_freenameindex if_indextoname if_nameindex if_nametoindex', // several system calls
    'WSAGetLastError',
    'gettimeofday', // read without the kernel (vDSO)
    'setns', // requires root
    'ether_aton ether_ntoa inet_network inet_makeaddr inet_lnaof inet_netof offsetof',
    'sleep', // returns the remaining time
    'atoi ctime exit fflush fprintf fputs printf puts snprintf strcat strcmp strcpy strncat strncmp strncpy time',
    'pause sigsuspend sigtimedwait sigwait sigwaitinfo', // wait for a signal
    'sigaction signal', // several system calls
  ].flatMap((names) => names.split(' ')),
);
