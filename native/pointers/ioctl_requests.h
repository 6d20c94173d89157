// The ioctl requests that take a view: those whose bytes hold no address, for which the kernel would read or write
// memory that was never passed. A list of the forbidden requests could not be complete, so a request that is missing
// here is rejected. Sizes come from the C types.
//
// To add one: find its argument in the kernel's headers, check that the type has no pointer and no number that the
// driver uses as an address, and add a row.
#pragma once

#include <net/if.h>
#include <net/if_arp.h>
#include <sys/ioctl.h>
#include <sys/time.h>
#include <sys/types.h>
#ifdef __linux__
#include <asm/termbits.h>
#include <linux/fs.h>
#include <linux/if_tun.h>
#include <linux/if_vlan.h>
#include <linux/nsfs.h>
#include <linux/sockios.h>
#include <linux/timerfd.h>
#include <linux/vm_sockets.h>
#include <linux/wireless.h>
#endif

#include <cstddef>
#include <cstdint>

namespace bsd {

enum class RequestArgument {
  kNumber,     // the argument itself, or none
  kIn,         // the kernel reads the view
  kInOut,      // the kernel reads and writes the view
  kText,       // the kernel reads a string in a field of that size; the view may end behind the NUL
  kSizedByFd,  // the kernel reads and writes the view; the size depends on the kind of descriptor
};

struct Request {
  unsigned long number;
  RequestArgument argument;
  size_t size;
};

constexpr Request number(unsigned long request) { return {request, RequestArgument::kNumber, 0}; }
template <class T>
constexpr Request in(unsigned long request) {
  return {request, RequestArgument::kIn, sizeof(T)};
}
template <class T>
constexpr Request inout(unsigned long request) {
  return {request, RequestArgument::kInOut, sizeof(T)};
}
template <class T>
constexpr Request text(unsigned long request) {
  return {request, RequestArgument::kText, sizeof(T)};
}
constexpr Request sized_by_fd(unsigned long request) { return {request, RequestArgument::kSizedByFd, 0}; }

inline constexpr Request kRequests[] = {
    // Any descriptor.
    inout<int>(FIONREAD),
    in<int>(FIONBIO),
    in<int>(FIOASYNC),
    number(FIOCLEX),
    number(FIONCLEX),

    // Sockets.
    inout<int>(SIOCATMARK),
    in<int>(FIOSETOWN),
    inout<int>(FIOGETOWN),
    in<int>(SIOCSPGRP),
    inout<int>(SIOCGPGRP),

    // Interfaces. The address requests take an in6_ifreq on an IPv6 socket.
    sized_by_fd(SIOCSIFADDR),
    sized_by_fd(SIOCSIFDSTADDR),
    inout<ifreq>(SIOCGIFADDR),
    inout<ifreq>(SIOCGIFDSTADDR),
    inout<ifreq>(SIOCGIFBRDADDR),
    inout<ifreq>(SIOCSIFBRDADDR),
    inout<ifreq>(SIOCGIFNETMASK),
    inout<ifreq>(SIOCSIFNETMASK),
    inout<ifreq>(SIOCGIFFLAGS),
    inout<ifreq>(SIOCSIFFLAGS),
    inout<ifreq>(SIOCGIFMETRIC),
    inout<ifreq>(SIOCSIFMETRIC),
    inout<ifreq>(SIOCGIFMTU),
    inout<ifreq>(SIOCSIFMTU),
    inout<ifreq>(SIOCADDMULTI),
    inout<ifreq>(SIOCDELMULTI),

    // Terminals.
    inout<winsize>(TIOCGWINSZ),
    in<winsize>(TIOCSWINSZ),
    inout<pid_t>(TIOCGPGRP),
    in<pid_t>(TIOCSPGRP),
    inout<int>(TIOCOUTQ),
    inout<int>(TIOCMGET),
    in<int>(TIOCMSET),
    in<int>(TIOCMBIS),
    in<int>(TIOCMBIC),
    number(TIOCEXCL),
    number(TIOCNXCL),
    number(TIOCSCTTY),
    number(TIOCNOTTY),

#ifdef __linux__
    // Sockets.
    inout<int>(SIOCOUTQ),
    inout<int>(SIOCOUTQNSD),
    inout<timeval>(SIOCGSTAMP_OLD),
    inout<timespec>(SIOCGSTAMPNS_OLD),
    inout<int64_t[2]>(SIOCGSTAMP_NEW),
    inout<int64_t[2]>(SIOCGSTAMPNS_NEW),
    number(SIOCGSKNS),
    inout<unsigned int>(IOCTL_VM_SOCKETS_GET_LOCAL_CID),

    // Interfaces.
    sized_by_fd(SIOCDIFADDR),
    inout<ifreq>(SIOCGIFNAME),
    inout<ifreq>(SIOCSIFNAME),
    inout<ifreq>(SIOCGIFINDEX),
    inout<ifreq>(SIOCGIFHWADDR),
    inout<ifreq>(SIOCSIFHWADDR),
    inout<ifreq>(SIOCSIFHWBROADCAST),
    inout<ifreq>(SIOCGIFTXQLEN),
    inout<ifreq>(SIOCSIFTXQLEN),
    inout<ifreq>(SIOCGIFMAP),
    inout<ifreq>(SIOCSIFMAP),
    inout<ifreq>(SIOCGIFPFLAGS),
    inout<ifreq>(SIOCSIFPFLAGS),
    inout<ifreq>(SIOCGIFSLAVE),
    inout<ifreq>(SIOCSIFSLAVE),
    inout<ifreq>(SIOCGMIIPHY),
    inout<ifreq>(SIOCGMIIREG),
    inout<ifreq>(SIOCSMIIREG),
    inout<ifreq>(SIOCBONDENSLAVE),
    inout<ifreq>(SIOCBONDRELEASE),
    inout<ifreq>(SIOCBONDSETHWADDR),
    inout<ifreq>(SIOCBONDCHANGEACTIVE),
    inout<arpreq>(SIOCGARP),
    inout<arpreq>(SIOCSARP),
    inout<arpreq>(SIOCDARP),
    inout<vlan_ioctl_args>(SIOCGIFVLAN),
    inout<vlan_ioctl_args>(SIOCSIFVLAN),

    // Bridges.
    text<char[IFNAMSIZ]>(SIOCBRADDBR),
    text<char[IFNAMSIZ]>(SIOCBRDELBR),
    inout<ifreq>(SIOCBRADDIF),
    inout<ifreq>(SIOCBRDELIF),

    // TUN, TAP and macvtap devices. Their filters are sock_fprogs: not here.
    inout<ifreq>(TUNSETIFF),
    inout<ifreq>(TUNGETIFF),
    inout<ifreq>(TUNSETQUEUE),
    inout<unsigned int>(TUNGETFEATURES),
    in<unsigned int>(TUNSETIFINDEX),
    sized_by_fd(TUNSETTXFILTER),  // the length is in its count
    inout<int>(TUNGETSNDBUF),
    in<int>(TUNSETSNDBUF),
    inout<int>(TUNGETVNETHDRSZ),
    in<int>(TUNSETVNETHDRSZ),
    inout<int>(TUNGETVNETLE),
    in<int>(TUNSETVNETLE),
    inout<int>(TUNGETVNETBE),
    in<int>(TUNSETVNETBE),
    in<int>(TUNSETSTEERINGEBPF),
    in<int>(TUNSETFILTEREBPF),
    in<int>(TUNSETCARRIER),
    number(TUNSETNOCSUM),
    number(TUNSETDEBUG),
    number(TUNSETPERSIST),
    number(TUNSETOWNER),
    number(TUNSETLINK),
    number(TUNSETGROUP),
    number(TUNSETOFFLOAD),
    number(TUNGETDEVNETNS),

    // Wireless interfaces, where the value stands in the iwreq itself. The others hold an iw_point: not here.
    number(SIOCSIWCOMMIT),
    inout<iwreq>(SIOCGIWNAME),
    inout<iwreq>(SIOCGIWNWID),
    inout<iwreq>(SIOCSIWNWID),
    inout<iwreq>(SIOCGIWFREQ),
    inout<iwreq>(SIOCSIWFREQ),
    inout<iwreq>(SIOCGIWMODE),
    inout<iwreq>(SIOCSIWMODE),
    inout<iwreq>(SIOCGIWSENS),
    inout<iwreq>(SIOCSIWSENS),
    inout<iwreq>(SIOCGIWAP),
    inout<iwreq>(SIOCSIWAP),
    inout<iwreq>(SIOCGIWRATE),
    inout<iwreq>(SIOCSIWRATE),
    inout<iwreq>(SIOCGIWRTS),
    inout<iwreq>(SIOCSIWRTS),
    inout<iwreq>(SIOCGIWFRAG),
    inout<iwreq>(SIOCSIWFRAG),
    inout<iwreq>(SIOCGIWTXPOW),
    inout<iwreq>(SIOCSIWTXPOW),
    inout<iwreq>(SIOCGIWRETRY),
    inout<iwreq>(SIOCSIWRETRY),
    inout<iwreq>(SIOCGIWPOWER),
    inout<iwreq>(SIOCSIWPOWER),
    inout<iwreq>(SIOCGIWAUTH),
    inout<iwreq>(SIOCSIWAUTH),

    // Terminals.
    inout<termios>(TCGETS),
    in<termios>(TCSETS),
    in<termios>(TCSETSW),
    in<termios>(TCSETSF),
    inout<termios2>(TCGETS2),
    in<termios2>(TCSETS2),
    in<termios2>(TCSETSW2),
    in<termios2>(TCSETSF2),
    number(TCSBRK),
    number(TCSBRKP),
    number(TCXONC),
    number(TCFLSH),
    in<char>(TIOCSTI),
    inout<pid_t>(TIOCGSID),
    inout<unsigned int>(TIOCGPTN),
    in<int>(TIOCSPTLCK),
    inout<int>(TIOCGPTLCK),
    number(TIOCGPTPEER),

    // Files, block devices, timers and namespaces.
    inout<loff_t>(FIOQSIZE),
    inout<int>(FIGETBSZ),
    number(FICLONE),
    inout<int>(FS_IOC_GETFLAGS),  // an int, although the number encodes a long
    in<int>(FS_IOC_SETFLAGS),
    inout<int>(BLKROGET),
    inout<int>(BLKSSZGET),
    inout<unsigned int>(BLKPBSZGET),
    inout<unsigned int>(BLKIOMIN),
    inout<unsigned int>(BLKIOOPT),
    inout<unsigned long>(BLKRAGET),
    inout<unsigned long>(BLKGETSIZE),
    inout<uint64_t>(BLKGETSIZE64),
    in<uint64_t>(TFD_IOC_SET_TICKS),
    inout<uid_t>(NS_GET_OWNER_UID),
    number(NS_GET_USERNS),
    number(NS_GET_PARENT),
    number(NS_GET_NSTYPE),
#endif
};

// A request of one family of sockets (SIOCGETVIFCNT, SIOCKCMATTACH, SIOCGETLINKNAME have the same number). None of the
// families has one with an address. SIOCDEVPRIVATE and the numbers behind it are those of drivers, some with addresses.
inline bool is_protocol_private(unsigned long request) {
#ifdef __linux__
  return request >= SIOCPROTOPRIVATE && request < SIOCDEVPRIVATE;
#else
  static_cast<void>(request);
  return false;
#endif
}

// Null for a request that may hold an address.
inline const Request* find_request(unsigned long request) {
  static constexpr Request kProtocolPrivate = sized_by_fd(0);
  for (const Request& row : kRequests) {
    if (row.number == request) return &row;
  }
  return is_protocol_private(request) ? &kProtocolPrivate : nullptr;
}

}  // namespace bsd
