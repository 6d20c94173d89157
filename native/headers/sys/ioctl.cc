#include <net/if.h>
#include <sys/ioctl.h>
#ifdef __linux__
#include <linux/sockios.h>
#endif

#include "../../binding/bounce_buffer.h"
#include "../../binding/syscall.h"
#include "../../pointers/ioctl_requests.h"
#include "../../registry.h"

namespace custom {

using enum bsd::RequestArgument;

int ioctl(int fd, unsigned long request, bsd::Argument arg) {
  request = static_cast<unsigned int>(request);  // the kernel ignores the rest
  if (arg.is_null()) return ::ioctl(fd, request, nullptr);
  const bsd::RequestFamily* const known = bsd::ioctl_requests::find(request);
  if (!arg.is_pointer) {
    const bool takes_number = known != nullptr && known->argument == kNumber;
    return takes_number || bsd::is_no_address(arg.number) ? ::ioctl(fd, request, arg.number) : bsd::fail(EFAULT);
  }
  if (known == nullptr) return bsd::encode_argument_error(bsd::kUnknownRequest, 1);
  // How much memory a request uses, and for what, depends on the descriptor.
  const auto call = [=](void* copy) { return ::ioctl(fd, request, copy); };
  switch (known->argument) {
    case kNumber:
      return bsd::encode_argument_error(bsd::kNotInteger, 2);
    case kText:
      return bsd::with_copy(arg.memory, known->size, false, call);
    case kSizedByFd:
      return bsd::with_copy(arg.memory, arg.memory.size, true, call);
    default:
      if (arg.memory.size < known->size) return bsd::fail(EFAULT);
      // The kernel reads an ifreq before it rejects a request that the socket does not have.
      return bsd::with_copy(arg.memory, std::max(known->size, sizeof(ifreq)), known->argument == kInOut, call);
  }
}

int unsafe_ioctl(int fd, unsigned long request, bsd::Argument arg) {
  if (!arg.is_pointer) return ::ioctl(fd, request, arg.number);
  if (arg.is_null()) return ::ioctl(fd, request, nullptr);
  return bsd::with_copy(arg.memory, std::max(arg.memory.size, bsd::kUnknownSize), true,
                        [=](void* copy) { return ::ioctl(fd, request, copy); });
}

// ioctl(fd, SIOCGIFCONF, &ifc)
int ioctl_ifconf(int fd, unsigned long request, bsd::View buf, bsd::View len) {
  ifconf ifc = {};
  // The struct of another request may be larger.
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

CONSTANTS(FIONBIO, FIOASYNC, FIONREAD, FIOCLEX, FIONCLEX, FIOSETOWN, FIOGETOWN, SIOCSPGRP, SIOCGPGRP, SIOCATMARK,
          SIOCGIFCONF, SIOCGIFFLAGS, SIOCSIFFLAGS, SIOCGIFADDR, SIOCSIFADDR, SIOCGIFDSTADDR, SIOCSIFDSTADDR,
          SIOCGIFBRDADDR, SIOCSIFBRDADDR, SIOCGIFNETMASK, SIOCSIFNETMASK, SIOCGIFMETRIC, SIOCSIFMETRIC, SIOCGIFMTU,
          SIOCSIFMTU);
#ifdef __linux__
CONSTANTS(SIOCINQ, SIOCOUTQ, SIOCOUTQNSD, SIOCGIFNAME, SIOCSIFNAME, SIOCGIFHWADDR, SIOCSIFHWADDR, SIOCGIFINDEX,
          SIOCGIFTXQLEN, SIOCSIFTXQLEN, SIOCGIFMAP, SIOCGSTAMP, SIOCGSTAMPNS, TIOCINQ, TIOCOUTQ);
#endif

FUNCTIONS(CUSTOM(ioctl), CUSTOM(unsafe_ioctl), CUSTOM(ioctl_ifconf));

#ifdef __linux__
STRUCT(ifreq, ifr_name, ifr_addr, ifr_dstaddr, ifr_broadaddr, ifr_netmask, ifr_flags, ifr_metric, ifr_mtu, ifr_hwaddr,
       ifr_ifindex, ifr_newname, ifr_qlen);
#else
STRUCT(ifreq, ifr_name, ifr_addr, ifr_dstaddr, ifr_broadaddr, ifr_flags, ifr_metric, ifr_mtu);
#endif
STRUCT(ifconf, ifc_len, ifc_buf);
