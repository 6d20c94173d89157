// The exported functions that need no test of blocking, grouped by the reason.

const words = (text: string): string[] => text.trim().split(/\s+/);

/** Macros and functions that make no system call, or only read state of the process. */
const computes = words(`
  BPF_CLASS BPF_JUMP BPF_MISCOP BPF_MODE BPF_OP BPF_RVAL BPF_SIZE BPF_SRC BPF_STMT
  CMSG_ALIGN CMSG_DATA CMSG_FIRSTHDR CMSG_LEN CMSG_NXTHDR CMSG_SPACE
  ETHER_IS_VALID_LEN ETHER_MAP_IP_MULTICAST FD_CLR FD_ISSET FD_SET FD_ZERO GROUP_FILTER_SIZE
  ICMP6_FILTER_SETBLOCK ICMP6_FILTER_SETBLOCKALL ICMP6_FILTER_SETPASS ICMP6_FILTER_SETPASSALL
  ICMP6_FILTER_WILLBLOCK ICMP6_FILTER_WILLPASS ICMP_INFOTYPE IFA_PAYLOAD IFA_RTA IFLA_PAYLOAD IFLA_RTA
  IN6_ARE_ADDR_EQUAL IN6_IS_ADDR_LINKLOCAL IN6_IS_ADDR_LOOPBACK IN6_IS_ADDR_MC_GLOBAL IN6_IS_ADDR_MC_LINKLOCAL
  IN6_IS_ADDR_MC_NODELOCAL IN6_IS_ADDR_MC_ORGLOCAL IN6_IS_ADDR_MC_SITELOCAL IN6_IS_ADDR_MULTICAST
  IN6_IS_ADDR_SITELOCAL IN6_IS_ADDR_UNSPECIFIED IN6_IS_ADDR_V4COMPAT IN6_IS_ADDR_V4MAPPED
  IN_BADCLASS IN_CLASSA IN_CLASSB IN_CLASSC IN_CLASSD IN_EXPERIMENTAL IN_MULTICAST
  IP6OPT_TYPE IPOPT_CLASS IPOPT_COPIED IPOPT_NUMBER IPTOS_CLASS IPTOS_DSCP IPTOS_ECN IPTOS_PREC IPTOS_TOS
  IP_MSFILTER_SIZE NLA_ALIGN NLMSG_ALIGN NLMSG_DATA NLMSG_LENGTH NLMSG_NEXT NLMSG_OK NLMSG_PAYLOAD NLMSG_SPACE
  RTA_ALIGN RTA_DATA RTA_LENGTH RTA_NEXT RTA_OK RTA_PAYLOAD RTA_SPACE RTM_FAM RTM_PAYLOAD RTM_RTA
  RTNH_ALIGN RTNH_DATA RTNH_LENGTH RTNH_NEXT RTNH_OK RTNH_SPACE SO_EE_OFFENDER SUN_LEN
  S_ISBLK S_ISCHR S_ISDIR S_ISFIFO S_ISLNK S_ISREG S_ISSOCK
  VM_SOCKETS_VERSION_EPOCH VM_SOCKETS_VERSION_MAJOR VM_SOCKETS_VERSION_MINOR WSAGetLastError
  from_cmsgs from_rtattrs message reset_message to_cmsgs to_rtattrs
  array atoi bcmp bcopy be16toh be32toh be64toh bswap_16 bswap_32 bswap_64 bzero cast check cstr ether_aton ether_ntoa
  eventfd_t freeaddrinfo freeifaddrs gai_strerror hstrerror htobe16 htobe32 htobe64 htole16 htole32 htole64
  htonl htons if_freenameindex inet_addr inet_aton inet_lnaof inet_makeaddr inet_netof inet_network inet_ntoa
  inet_ntop inet_pton le16toh le32toh le64toh memcmp memcpy memmove memset ntohl ntohs offsetof
  set_errno sigaddset sigdelset sigemptyset sigfillset sigismember sizeof snprintf strcat strcmp strcpy strerror strerrorname_np strlen strncat strncmp strncpy struct time
`);

/** System calls that return immediately. */
const returnsAtOnce = words(`
  alarm bind clock_gettime dup epoll_create epoll_create1 epoll_ctl eventfd
  getegid geteuid getgid gethostname getifaddrs getitimer getpeername getpgrp getpid getppid getsockname getsockopt
  gettimeofday getuid if_indextoname if_nameindex if_nametoindex kill killpg listen pipe pipe2 pthread_sigmask raise
  setitimer setns setsockopt shutdown sigaction siginterrupt signal sigpending sigprocmask sigqueue sockatmark socket socketpair
  timerfd_create timerfd_gettime timerfd_settime umask unshare
`);

/** Reads /etc/services and /etc/protocols, or writes a line of text. */
const readsFiles = words(
  'ctime exit fflush fprintf fputs printf puts getprotobyname getprotobynumber getservbyname getservbyport herror perror',
);

/** These calls wait only for the disk. No signal interrupts this, in C neither. */
const waitsForTheDisk = words('chmod fchmod fstat lseek stat unlink');

/** These calls wait only for devices or file systems that this test cannot create. They are bound like all other calls. */
const waitsOnNothingHere = words('ioctl unsafe_ioctl pwrite pwritev');

export const neverBlocks = [...computes, ...returnsAtOnce, ...readsFiles, ...waitsForTheDisk, ...waitsOnNothingHere];
