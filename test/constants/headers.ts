/**
 * A C header and the names that it defines. Each name is a constant of the package, unless `without` gives a reason.
 * A header without `owns` is only included, for constants that other headers need.
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
    owns: /^(?:INADDR|IPPROTO|IPPORT|IN|IP|IPV6|MCAST)_|^INET6?_ADDRSTRLEN$/,
    without: [
      [/^IPPROTO_MAX$/, 'counts protocols, and differs between kernels'],
      [/^IPPORT_(?!RESERVED|USERRESERVED)/, 'ports of services: /etc/services has them, and more'],
    ],
  },
  { header: 'netinet/tcp.h', owns: /^(?:SOL_)?TCP|^TH_/ },
  {
    header: 'netdb.h',
    owns: /^(?:AI|EAI|NI|NETDB)_|^(?:HOST_NOT_FOUND|TRY_AGAIN|NO_(?:ADDRESS|DATA|RECOVERY))$/,
    without: [[/^[AN]I_IDN_/, 'deprecated, and without effect']],
  },
  { header: 'net/if.h', owns: /^(?:IF|IFF)_|^IF(?:NAMSIZ|HWADDRLEN)$/ },
  { header: 'linux/if.h' },
  { header: 'errno.h', owns: /^E[A-Z0-9]+$/ },
  {
    header: 'fcntl.h',
    owns: /^(?:F|FD|O|S|DN|SPLICE)_/,
    without: [
      [/^F_(?:EX|SH)LCK$/, 'of an old flock()'],
      [/^F_(?:[GS]ETLKW?)64$/, 'other names, where off_t has 64 bits'],
      [/^F_OWNER_GID$/, 'the old name of F_OWNER_PGRP'],
      [/^F_(?:OK|T?LOCK|ULOCK|TEST)$/, 'of access() and lockf()'],
    ],
  },
  { header: 'unistd.h', owns: /^(?:SEEK_|STD(?:IN|OUT|ERR)_)/, without: [[/^SEEK_(?:DATA|HOLE)$/, 'holes in files']] },
  { header: 'stdio.h', owns: /^(?:BUFSIZ|EOF)$/ },
  { header: 'sys/uio.h', owns: /^(?:UIO|RWF)_/ },
  {
    header: 'sys/ioctl.h',
    owns: /^(?:FIO|SIOC)/,
    without: [
      [/^FIOQSIZE$/, 'of files'],
      [/^SIOC(?:RTMSG|[DGS]RARP)$/, 'Linux has the names only'],
      [/^SIOC(?:ADD|DEL)(?:DLCI|MULTI)$|^SIOC[GS]IFBR$|^SIOCDIFADDR$/, 'frame relay, bridges, hardware: other structs'],
      [/^SIOC[GS]IF(?:ENCAP|MEM|PFLAGS|SLAVE)$|^SIOCSIF(?:HWBROADCAST|LINK|MAP)$/, 'drivers do without them'],
      [/^SIOCGIFCOUNT$/, 'Linux has the name only'],
      [/^SIOC(?:DEV|PROTO)PRIVATE$/, 'where the requests of a device or protocol begin'],
    ],
  },
  { header: 'linux/sockios.h' },
  { header: 'linux/net_tstamp.h', owns: /^SOF_/ },
  { header: 'linux/un.h', owns: /^UNIX_PATH_MAX$/ },
  { header: 'net/if_arp.h', owns: /^(?:ARPHRD|ARPOP|ATF)_/ },
  { header: 'netinet/ip6.h', owns: /^(?:IP6F|IP6OPT|IP6_ALERT)_/ },
  { header: 'sched.h', owns: /^CLONE_NEW/ },
  {
    header: 'sys/file.h',
    owns: /^LOCK_/,
    without: [[/^LOCK_(?:MAND|READ|RW|WRITE)$/, 'of locks that Linux has no more']],
  },
  { header: 'sys/stat.h', owns: /^S_I/, without: [[/^S_I(?:READ|WRITE|EXEC)$/, 'other names of S_IRUSR and its kin']] },
  { header: 'sys/time.h', owns: /^ITIMER_/ },
  { header: 'limits.h' },
  { header: 'stdlib.h', owns: /^EXIT_/ },
  { header: 'poll.h', owns: /^POLL/ },
  { header: 'sys/select.h', owns: /^FD_/ },
  { header: 'sys/epoll.h', owns: /^EPOLL/ },
  { header: 'sys/eventfd.h', owns: /^EFD_/ },
  { header: 'sys/timerfd.h', owns: /^TFD_/ },
  { header: 'time.h', owns: /^(?:CLOCK|TIMER)_/ },
  {
    header: 'signal.h',
    owns: /^SIG[A-Z0-9]+$|^SIG_|^NSIG$|^(?:SA|SI|CLD|POLL)_/,
    without: [
      [/^SIG_HOLD$/, 'obsolete'],
      [/^SA_(?:INTERRUPT|NOMASK|ONESHOT|STACK)$/, 'obsolete'],
      [/^SI_(?:ASYNCNL|DETHREAD)$/, 'internal to the C library'],
      [/^SIGSTKSZ$/, 'a call of sysconf()'],
    ],
  },
  { header: 'netinet/udp.h', owns: /^(?:SOL_)?UDP/ },
  {
    header: 'netinet/ip.h',
    owns: /^IP(?:TOS|OPT)?_|^IPVERSION$|^MAX(?:TTL|_IPOPTLEN)$|^IP(?:DEF|FRAG)TTL$|^IPTTLDEC$/,
  },
  {
    header: 'netinet/ip_icmp.h',
    owns: /^(?:NR_)?ICMP_/,
    without: [[/^ICMP_TSLEN$/, 'needs netinet/in_systm.h, which the header does not include']],
  },
  { header: 'netinet/icmp6.h', owns: /^(?:ICMP6|ICMPV6|ND|MLD)_/ },
  { header: 'net/ethernet.h', owns: /^ETH(?:ER|ERTYPE)?_|^ETHER(?:MTU|MIN)$/ },
  { header: 'linux/netlink.h', owns: /^(?:NETLINK|NLM|NLMSG|NLMSGERR|NLA)_|^MAX_LINKS$|^NET_MAJOR$/ },
  {
    header: 'linux/rtnetlink.h',
    owns: /^(?:RTNL|RTM|RTN|RTPROT|RT|RTA|RTNH|RTAX|RTMGRP|RTNLGRP|RTEXT|IFA|IFAPROT|NDA|NTF|NUD)_|^RTNETLINK_/,
  },
  { header: 'linux/if_link.h', owns: /^IFLA_[A-Z]+$|^IFLA_INFO_/ },
  {
    header: 'linux/sock_diag.h',
    owns: /^(?:SOCK_D|SK_|SKNLGRP_)/,
    without: [[/^SK_DIA[GB]_BPF_STORAGE/, 'of BPF programs that keep data with sockets']],
  },
  { header: 'linux/inet_diag.h', owns: /^(?:INET_DIAG|INET_ULP|TCPDIAG|DCCPDIAG)_/ },
  { header: 'linux/unix_diag.h', owns: /^(?:UNIX_DIAG|UDIAG)_/ },
  {
    header: 'linux/if_packet.h',
    owns: /^(?:PACKET|TP|TPACKET)/,
    without: [[/^TPACKET/, 'of rings, which need mmap()']],
  },
  { header: 'linux/vm_sockets.h', owns: /^(?:SO_VM|VMADDR|VM_SOCKETS|VSOCK)_|^SOL_VSOCK$|^IOCTL_VM/ },
  { header: 'linux/errqueue.h', owns: /^SO_EE_|^SCM_TSTAMP_/ },
  { header: 'linux/filter.h', owns: /^(?:BPF|SKF)_/ },
  { header: 'endian.h', owns: /^(?:LITTLE|BIG|PDP)_ENDIAN$|^BYTE_ORDER$/ },
];
