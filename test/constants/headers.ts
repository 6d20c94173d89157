/**
 * A C header of ours, and which names in it are its own: each is a constant of ours, unless `without` says why not.
 * A header without `owns` is only included, for the constants that are taken from it.
 */
export interface Header {
  header: string;
  owns?: RegExp;
  without?: [names: RegExp, why: string][];
}

export const headers: Header[] = [
  { header: 'sys/socket.h', owns: /^(?:AF|PF|SOCK|SOL|SO|MSG|SHUT|SCM)_|^SOMAXCONN$/ },
  {
    header: 'netinet/in.h',
    owns: /^(?:INADDR|IPPROTO|IPPORT|IN)_|^INET6?_ADDRSTRLEN$/,
    without: [
      [/^IPPROTO_MAX$/, 'counts protocols, and differs between kernels'],
      [/^IPPORT_(?!RESERVED|USERRESERVED)/, 'ports of services: /etc/services has them, and more'],
    ],
  },
  {
    header: 'netinet/tcp.h',
    owns: /^(?:SOL_)?TCP/,
    without: [
      [/^TCP_(?:(?:NO|RECV|SEND)_QUEUE|QUEUES_NR)$/, 'enumerators of TCP_REPAIR_QUEUE'],
      [/^TCP_(?:CA_|ESTAB|SYN_|FIN_|TIME_W|CLOS|LAST_|LISTEN)/, 'states in struct tcp_info, which is not here yet'],
    ],
  },
  { header: 'errno.h', owns: /^E[A-Z0-9]+$/ },
  {
    header: 'fcntl.h',
    owns: /^(?:F|FD|O|S|DN|SPLICE)_/,
    without: [
      [/^F_(?:EX|SH)LCK$/, 'of an old flock()'],
      [/^F_(?:[GS]ETLKW?)64$/, 'other names, where off_t has 64 bits'],
      [/^F_OWNER_GID$/, 'the old name of F_OWNER_PGRP'],
      [/^F_(?:OK|T?LOCK|ULOCK|TEST)$/, 'of access() and lockf()'],
      [/^S_IF/, 'of stat()'],
    ],
  },
  { header: 'unistd.h', owns: /^(?:SEEK_|STD(?:IN|OUT|ERR)_)/, without: [[/^SEEK_(?:DATA|HOLE)$/, 'holes in files']] },
  { header: 'stdio.h', owns: /^BUFSIZ$/ },
  { header: 'sys/uio.h', owns: /^(?:UIO|RWF)_/ },
  {
    header: 'sys/ioctl.h',
    owns: /^(?:FIO|SIOC)/,
    without: [
      [/^FIOQSIZE$/, 'of files'],
      [/^SIOC(?:ADDRT|DELRT|RTMSG|[DGS]R?ARP)$/, 'routes and ARP: netlink'],
      [/^SIOC(?:ADD|DEL)(?:DLCI|MULTI)$|^SIOC[GS]IFBR$|^SIOCDIFADDR$/, 'frame relay, bridges, hardware: other structs'],
      [/^SIOC[GS]IF(?:ENCAP|MEM|PFLAGS|SLAVE)$|^SIOCSIF(?:HWBROADCAST|LINK|MAP)$/, 'drivers do without them'],
      [/^SIOCGIFCOUNT$/, 'Linux has the name only'],
      [/^SIOC(?:DEV|PROTO)PRIVATE$/, 'where the requests of a device or protocol begin'],
    ],
  },
  { header: 'linux/sockios.h' },
  { header: 'poll.h', owns: /^POLL/ },
  { header: 'sys/select.h', owns: /^FD_/ },
  { header: 'sys/epoll.h', owns: /^EPOLL/ },
  { header: 'sys/eventfd.h', owns: /^EFD_/ },
  { header: 'sys/timerfd.h', owns: /^TFD_/ },
  { header: 'time.h', owns: /^(?:CLOCK|TIMER)_/ },
  {
    header: 'signal.h',
    owns: /^SIG[A-Z0-9]+$|^SIG_|^NSIG$/,
    without: [
      [/^SIG_(?:DFL|ERR|HOLD|IGN)$/, 'pointers to functions'],
      [/^SIGSTKSZ$/, 'a call of sysconf()'],
    ],
  },
];
