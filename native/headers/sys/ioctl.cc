#include <net/if.h>
#include <sys/ioctl.h>
#ifdef __linux__
#include <linux/sockios.h>
#include <linux/wireless.h>
#endif

#include "../../binding/bounce_buffer.h"
#include "../../binding/syscall.h"
#include "../../registry.h"

namespace {

struct Sized {
  unsigned long request;
  size_t size;
};

// How much of *arg the requests use that were numbered before a request told its size.
constexpr Sized kSized[] = {
    {FIONBIO, sizeof(int)},          {FIOASYNC, sizeof(int)},         {FIONREAD, sizeof(int)},
    {FIOSETOWN, sizeof(int)},        {FIOGETOWN, sizeof(int)},        {SIOCSPGRP, sizeof(int)},
    {SIOCGPGRP, sizeof(int)},        {SIOCATMARK, sizeof(int)},
#ifdef __linux__
    {SIOCOUTQ, sizeof(int)},         {SIOCOUTQNSD, sizeof(int)},      {SIOCGIFNAME, sizeof(ifreq)},
    {SIOCGIFFLAGS, sizeof(ifreq)},   {SIOCSIFFLAGS, sizeof(ifreq)},   {SIOCGIFADDR, sizeof(ifreq)},
    {SIOCSIFADDR, sizeof(ifreq)},    {SIOCGIFDSTADDR, sizeof(ifreq)}, {SIOCSIFDSTADDR, sizeof(ifreq)},
    {SIOCGIFBRDADDR, sizeof(ifreq)}, {SIOCSIFBRDADDR, sizeof(ifreq)}, {SIOCGIFNETMASK, sizeof(ifreq)},
    {SIOCSIFNETMASK, sizeof(ifreq)}, {SIOCGIFMETRIC, sizeof(ifreq)},  {SIOCSIFMETRIC, sizeof(ifreq)},
    {SIOCGIFMTU, sizeof(ifreq)},     {SIOCSIFMTU, sizeof(ifreq)},     {SIOCSIFNAME, sizeof(ifreq)},
    {SIOCGIFHWADDR, sizeof(ifreq)},  {SIOCSIFHWADDR, sizeof(ifreq)},  {SIOCGIFINDEX, sizeof(ifreq)},
    {SIOCGIFTXQLEN, sizeof(ifreq)},  {SIOCSIFTXQLEN, sizeof(ifreq)},  {SIOCGIFMAP, sizeof(ifreq)},
#endif
};

struct Range {
  unsigned long first, last;
};

// Requests whose argument holds a pointer, which bytes from JavaScript can't.
constexpr Range kHoldPointers[] = {
    {SIOCGIFCONF, SIOCGIFCONF},
#ifdef __linux__
    {SIOCETHTOOL, SIOCETHTOOL},
    {SIOCADDRT, SIOCDELRT},
    {SIOCGIFBR, SIOCSIFBR},
    {SIOCGHWTSTAMP, SIOCGHWTSTAMP},
    {SIOCSHWTSTAMP, SIOCSHWTSTAMP},
    {SIOCWANDEV, SIOCWANDEV},
    {SIOCBONDINFOQUERY, SIOCBONDINFOQUERY},
    {SIOCBONDSLAVEINFOQUERY, SIOCBONDSLAVEINFOQUERY},
    {SIOCPROTOPRIVATE, SIOCDEVPRIVATE + 15},
    {SIOCIWFIRST, SIOCIWLAST},
#endif
};

// 0 for the others.
size_t size_of_request(unsigned long request) {
  for (const Sized& row : kSized) {
    if (row.request == request) return row.size;
  }
  return 0;
}

bool holds_pointer(unsigned long request) {
  for (const Range& range : kHoldPointers) {
    if (request >= range.first && request <= range.last) return true;
  }
  return false;
}

}  // namespace

namespace custom {

int ioctl(int fd, unsigned long request, bsd::Argument arg) {
  request = static_cast<unsigned int>(request);  // the kernel looks at no more of it
  if (!arg.is_pointer) return bsd::is_no_address(arg.number) ? ::ioctl(fd, request, arg.number) : bsd::fail(EFAULT);
  if (arg.memory.data == nullptr) return ::ioctl(fd, request, nullptr);
  if (holds_pointer(request)) return bsd::fail(EFAULT);
  if (const size_t size = size_of_request(request)) {
    return size > arg.memory.size ? bsd::fail(EFAULT) : ::ioctl(fd, request, arg.memory.data);
  }
  bsd::BounceBuffer scratch(arg.memory);
  if (scratch.data() == nullptr) return bsd::fail(ENOMEM);
  const int result = ::ioctl(fd, request, scratch.data());
  const int error = errno;
  scratch.store();
  errno = error;
  return result;
}

// ioctl(fd, SIOCGIFCONF, &ifc)
int ioctl_ifconf(int fd, unsigned long request, bsd::View buf, bsd::View len) {
  ifconf ifc = {};
  // What another request takes may be larger.
  if (static_cast<unsigned int>(request) != SIOCGIFCONF) return bsd::fail(EFAULT);
  if (len.size < sizeof ifc.ifc_len) return bsd::fail(EFAULT);
  std::memcpy(&ifc.ifc_len, len.data, sizeof ifc.ifc_len);
  if (buf.data && ifc.ifc_len >= 0 && static_cast<size_t>(ifc.ifc_len) > buf.size) return bsd::fail(EFAULT);
  ifc.ifc_buf = static_cast<char*>(ifc.ifc_len < 0 && buf.data ? bsd::faulting_address() : buf.data);
  const int result = ::ioctl(fd, request, &ifc);
  const int error = errno;
  std::memcpy(len.data, &ifc.ifc_len, sizeof ifc.ifc_len);
  errno = error;
  return result;
}

}  // namespace custom

namespace {

const bsd::Constant constants[] = {
    CONSTANT(FIONBIO),        CONSTANT(FIOASYNC),       CONSTANT(FIONREAD),       CONSTANT(FIOCLEX),
    CONSTANT(FIONCLEX),       CONSTANT(FIOSETOWN),      CONSTANT(FIOGETOWN),      CONSTANT(SIOCSPGRP),
    CONSTANT(SIOCGPGRP),      CONSTANT(SIOCATMARK),     CONSTANT(SIOCGIFCONF),    CONSTANT(SIOCGIFFLAGS),
    CONSTANT(SIOCSIFFLAGS),   CONSTANT(SIOCGIFADDR),    CONSTANT(SIOCSIFADDR),    CONSTANT(SIOCGIFDSTADDR),
    CONSTANT(SIOCSIFDSTADDR), CONSTANT(SIOCGIFBRDADDR), CONSTANT(SIOCSIFBRDADDR), CONSTANT(SIOCGIFNETMASK),
    CONSTANT(SIOCSIFNETMASK), CONSTANT(SIOCGIFMETRIC),  CONSTANT(SIOCSIFMETRIC),  CONSTANT(SIOCGIFMTU),
    CONSTANT(SIOCSIFMTU),
#ifdef __linux__
    CONSTANT(SIOCINQ),        CONSTANT(SIOCOUTQ),       CONSTANT(SIOCOUTQNSD),    CONSTANT(SIOCGIFNAME),
    CONSTANT(SIOCSIFNAME),    CONSTANT(SIOCGIFHWADDR),  CONSTANT(SIOCSIFHWADDR),  CONSTANT(SIOCGIFINDEX),
    CONSTANT(SIOCGIFTXQLEN),  CONSTANT(SIOCSIFTXQLEN),  CONSTANT(SIOCGIFMAP),     CONSTANT(SIOCGSTAMP),
    CONSTANT(SIOCGSTAMPNS),   CONSTANT(TIOCINQ),        CONSTANT(TIOCOUTQ),
#endif
};

const bsd::Function functions[] = {CUSTOM(ioctl), CUSTOM(ioctl_ifconf)};

const bsd::Struct structs[] = {
#ifdef __linux__
    STRUCT(ifreq, ifr_name, ifr_addr, ifr_dstaddr, ifr_broadaddr, ifr_netmask, ifr_flags, ifr_metric, ifr_mtu,
           ifr_hwaddr, ifr_ifindex, ifr_newname, ifr_qlen),
#else
    STRUCT(ifreq, ifr_name, ifr_addr, ifr_dstaddr, ifr_broadaddr, ifr_flags, ifr_metric, ifr_mtu),
#endif
    STRUCT(ifconf, ifc_len, ifc_buf),
};

}  // namespace

HEADER(constants, functions, structs);
