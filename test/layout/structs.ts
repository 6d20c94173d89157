/** A struct of ours. */
export interface Struct {
  /** The C headers that declare it. */
  headers: string[];
  /** What C calls it, where that is not `struct name`. */
  c?: string;
  /** What we call it, where the name is a call's as well. */
  class?: string;
  /** Why some of its bytes belong to no member of ours. */
  unnamed?: string;
}

const TYPEDEF = 'its members have no names in POSIX';
const PADDING = 'padding';

export const structs: Record<string, Struct> = {
  sockaddr: { headers: ['sys/socket.h'] },
  sockaddr_storage: { headers: ['sys/socket.h'], unnamed: 'room for every address' },
  linger: { headers: ['sys/socket.h'] },
  ucred: { headers: ['sys/socket.h'] },
  msghdr: { headers: ['sys/socket.h'], unnamed: PADDING },
  mmsghdr: { headers: ['sys/socket.h'], unnamed: PADDING },
  cmsghdr: { headers: ['sys/socket.h'] },
  iovec: { headers: ['sys/uio.h'] },
  in_addr: { headers: ['netinet/in.h'] },
  in6_addr: { headers: ['netinet/in.h'] },
  sockaddr_in: { headers: ['netinet/in.h'] },
  sockaddr_in6: { headers: ['netinet/in.h'] },
  sockaddr_un: { headers: ['sys/un.h'] },
  timeval: { headers: ['sys/time.h'] },
  timespec: { headers: ['time.h'] },
  itimerspec: { headers: ['time.h'] },
  ifreq: { headers: ['net/if.h'], unnamed: 'the end of ifr_map, the longest of the union' },
  ifconf: { headers: ['net/if.h'], unnamed: PADDING },
  pollfd: { headers: ['poll.h'] },
  fd_set: { headers: ['sys/select.h'], c: 'fd_set', unnamed: TYPEDEF },
  sigset_t: { headers: ['signal.h'], c: 'sigset_t', unnamed: TYPEDEF },
  epoll_event: { headers: ['sys/epoll.h'] },
  epoll_data: { headers: ['sys/epoll.h'], c: 'union epoll_data' },
  flock: { headers: ['fcntl.h'], class: 'flock_t', unnamed: PADDING },
  f_owner_ex: { headers: ['fcntl.h'] },
};
