// The ioctl requests whose bytes hold no address. To add one: find its argument in the kernel's headers, check that the
// type has no pointer and no number that the driver uses as an address, and add it to a row with that type.
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

#include <cstdint>

#include "request.h"

namespace bsd::ioctl_requests {

using enum RequestArgument;

inline constexpr RequestFamily kKnown[] = {
    // Any descriptor.
    {kInOut, sizeof(int), {FIONREAD}},
    {kIn, sizeof(int), {FIONBIO, FIOASYNC}},
    {kNumber, 0, {FIOCLEX, FIONCLEX}},

    // Sockets.
    {kInOut, sizeof(int), {SIOCATMARK, FIOGETOWN, SIOCGPGRP}},
    {kIn, sizeof(int), {FIOSETOWN, SIOCSPGRP}},

    // Interfaces. The address requests take an in6_ifreq on an IPv6 socket.
    {kSizedByFd, 0, {SIOCSIFADDR, SIOCSIFDSTADDR}},
    {kInOut,
     sizeof(ifreq),
     {SIOCGIFADDR, SIOCGIFDSTADDR, SIOCGIFBRDADDR, SIOCSIFBRDADDR, SIOCGIFNETMASK, SIOCSIFNETMASK, SIOCGIFFLAGS,
      SIOCSIFFLAGS, SIOCGIFMETRIC, SIOCSIFMETRIC, SIOCGIFMTU, SIOCSIFMTU, SIOCADDMULTI, SIOCDELMULTI}},

    // Terminals.
    {kInOut, sizeof(winsize), {TIOCGWINSZ}},
    {kIn, sizeof(winsize), {TIOCSWINSZ}},
    {kInOut, sizeof(pid_t), {TIOCGPGRP}},
    {kIn, sizeof(pid_t), {TIOCSPGRP}},
    {kInOut, sizeof(int), {TIOCOUTQ, TIOCMGET}},
    {kIn, sizeof(int), {TIOCMSET, TIOCMBIS, TIOCMBIC}},
    {kNumber, 0, {TIOCEXCL, TIOCNXCL, TIOCSCTTY, TIOCNOTTY}},

#ifdef __linux__
    // Sockets.
    {kInOut, sizeof(int), {SIOCOUTQ, SIOCOUTQNSD}},
    {kInOut, sizeof(timeval), {SIOCGSTAMP_OLD}},
    {kInOut, sizeof(timespec), {SIOCGSTAMPNS_OLD}},
    {kInOut, sizeof(int64_t[2]), {SIOCGSTAMP_NEW, SIOCGSTAMPNS_NEW}},
    {kNumber, 0, {SIOCGSKNS}},
    {kInOut, sizeof(unsigned int), {IOCTL_VM_SOCKETS_GET_LOCAL_CID}},

    // Interfaces.
    {kSizedByFd, 0, {SIOCDIFADDR}},
    {kInOut, sizeof(ifreq), {SIOCGIFNAME,         SIOCSIFNAME,   SIOCGIFINDEX,    SIOCGIFHWADDR,   SIOCSIFHWADDR,
                             SIOCSIFHWBROADCAST,  SIOCGIFTXQLEN, SIOCSIFTXQLEN,   SIOCGIFMAP,      SIOCSIFMAP,
                             SIOCGIFPFLAGS,       SIOCSIFPFLAGS, SIOCGIFSLAVE,    SIOCSIFSLAVE,    SIOCGMIIPHY,
                             SIOCGMIIREG,         SIOCSMIIREG,   SIOCBONDENSLAVE, SIOCBONDRELEASE, SIOCBONDSETHWADDR,
                             SIOCBONDCHANGEACTIVE}},
    {kInOut, sizeof(arpreq), {SIOCGARP, SIOCSARP, SIOCDARP}},
    {kInOut, sizeof(vlan_ioctl_args), {SIOCGIFVLAN, SIOCSIFVLAN}},

    // Bridges.
    {kText, IFNAMSIZ, {SIOCBRADDBR, SIOCBRDELBR}},
    {kInOut, sizeof(ifreq), {SIOCBRADDIF, SIOCBRDELIF}},

    // TUN, TAP and macvtap devices. Their filters are sock_fprogs: not here. TUNSETTXFILTER has its length in its
    // count.
    {kInOut, sizeof(ifreq), {TUNSETIFF, TUNGETIFF, TUNSETQUEUE}},
    {kInOut, sizeof(unsigned int), {TUNGETFEATURES}},
    {kIn, sizeof(unsigned int), {TUNSETIFINDEX}},
    {kSizedByFd, 0, {TUNSETTXFILTER}},
    {kInOut, sizeof(int), {TUNGETSNDBUF, TUNGETVNETHDRSZ, TUNGETVNETLE, TUNGETVNETBE}},
    {kIn,
     sizeof(int),
     {TUNSETSNDBUF, TUNSETVNETHDRSZ, TUNSETVNETLE, TUNSETVNETBE, TUNSETSTEERINGEBPF, TUNSETFILTEREBPF, TUNSETCARRIER}},
    {kNumber,
     0,
     {TUNSETNOCSUM, TUNSETDEBUG, TUNSETPERSIST, TUNSETOWNER, TUNSETLINK, TUNSETGROUP, TUNSETOFFLOAD, TUNGETDEVNETNS}},

    // Wireless interfaces, where the value stands in the iwreq itself. The others hold an iw_point: not here.
    {kNumber, 0, {SIOCSIWCOMMIT}},
    {kInOut, sizeof(iwreq), {SIOCGIWNAME,  SIOCGIWNWID,  SIOCSIWNWID,  SIOCGIWFREQ,  SIOCSIWFREQ,
                             SIOCGIWMODE,  SIOCSIWMODE,  SIOCGIWSENS,  SIOCSIWSENS,  SIOCGIWAP,
                             SIOCSIWAP,    SIOCGIWRATE,  SIOCSIWRATE,  SIOCGIWRTS,   SIOCSIWRTS,
                             SIOCGIWFRAG,  SIOCSIWFRAG,  SIOCGIWTXPOW, SIOCSIWTXPOW, SIOCGIWRETRY,
                             SIOCSIWRETRY, SIOCGIWPOWER, SIOCSIWPOWER, SIOCGIWAUTH,  SIOCSIWAUTH}},

    // Terminals.
    {kInOut, sizeof(termios), {TCGETS}},
    {kIn, sizeof(termios), {TCSETS, TCSETSW, TCSETSF}},
    {kInOut, sizeof(termios2), {TCGETS2}},
    {kIn, sizeof(termios2), {TCSETS2, TCSETSW2, TCSETSF2}},
    {kNumber, 0, {TCSBRK, TCSBRKP, TCXONC, TCFLSH, TIOCGPTPEER}},
    {kIn, sizeof(char), {TIOCSTI}},
    {kInOut, sizeof(pid_t), {TIOCGSID}},
    {kInOut, sizeof(int), {TIOCGPTN, TIOCGPTLCK}},
    {kIn, sizeof(int), {TIOCSPTLCK}},

    // Files, block devices, timers and namespaces. The flags are an int, although the number encodes a long.
    {kInOut, sizeof(loff_t), {FIOQSIZE}},
    {kInOut, sizeof(int), {FIGETBSZ, FS_IOC_GETFLAGS, BLKROGET, BLKSSZGET, BLKPBSZGET, BLKIOMIN, BLKIOOPT}},
    {kIn, sizeof(int), {FS_IOC_SETFLAGS}},
    {kNumber, 0, {FICLONE}},
    {kInOut, sizeof(unsigned long), {BLKRAGET, BLKGETSIZE}},
    {kInOut, sizeof(uint64_t), {BLKGETSIZE64}},
    {kIn, sizeof(uint64_t), {TFD_IOC_SET_TICKS}},
    {kInOut, sizeof(uid_t), {NS_GET_OWNER_UID}},
    {kNumber, 0, {NS_GET_USERNS, NS_GET_PARENT, NS_GET_NSTYPE}},
#endif
};

// Null for a request that may hold an address.
inline const RequestFamily* find(unsigned long request) {
#ifdef __linux__
  // The requests of one family of sockets: SIOCGETVIFCNT, SIOCKCMATTACH and SIOCGETLINKNAME have the same number. None
  // of the families has one with an address. SIOCDEVPRIVATE and the numbers after it are those of drivers, some with
  // addresses.
  static constexpr RequestFamily kProtocolPrivate = {kSizedByFd, 0, {}};
  if (request >= SIOCPROTOPRIVATE && request < SIOCDEVPRIVATE) return &kProtocolPrivate;
#endif
  return find_request(kKnown, request);
}

}  // namespace bsd::ioctl_requests
