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

namespace {

// Makes the request with a copy of the view: what a number means, and how much memory it uses, depends on the
// descriptor.
int with_copy(int fd, unsigned long request, const bsd::View& view, size_t capacity, bool writes) {
  const bsd::BounceBuffer copy(view, capacity);
  if (copy.data() == nullptr) return bsd::fail(ENOMEM);
  const int result = ::ioctl(fd, request, copy.data());
  if (writes && (result != -1 || errno != EFAULT)) copy.store();
  return result;
}

}  // namespace

int ioctl(int fd, unsigned long request, bsd::Argument arg) {
  request = static_cast<unsigned int>(request);  // the kernel ignores the rest
  const bsd::View& view = arg.memory;
  if (arg.is_pointer && view.data == nullptr) return ::ioctl(fd, request, nullptr);
  const bsd::Request* const known = bsd::find_request(request);
  const bool takes_number = known != nullptr && known->argument == bsd::RequestArgument::kNumber;
  if (!arg.is_pointer) {
    return takes_number || bsd::is_no_address(arg.number) ? ::ioctl(fd, request, arg.number) : bsd::fail(EFAULT);
  }
  if (known == nullptr) return bsd::encode_argument_error(bsd::kUnknownRequest, 1);
  switch (known->argument) {
    case bsd::RequestArgument::kNumber:
      return bsd::encode_argument_error(bsd::kNotInteger, 2);
    case bsd::RequestArgument::kText:
      return with_copy(fd, request, view, known->size, false);
    case bsd::RequestArgument::kSizedByFd:
      return with_copy(fd, request, view, view.size, true);
    default:
      if (view.size < known->size) return bsd::fail(EFAULT);
      // The kernel reads an ifreq before it rejects a request that the socket does not have.
      return with_copy(fd, request, view, std::max(known->size, sizeof(ifreq)),
                       known->argument == bsd::RequestArgument::kInOut);
  }
}

// Any request. The memory behind the view's end reads as zeros; no request encodes a size of more than 16 KiB.
int unsafe_ioctl(int fd, unsigned long request, bsd::Argument arg) {
  constexpr size_t kRoom = 64 * 1024;
  if (!arg.is_pointer) return ::ioctl(fd, request, arg.number);
  if (arg.memory.data == nullptr) return ::ioctl(fd, request, nullptr);
  return with_copy(fd, request, arg.memory, std::max(arg.memory.size, kRoom), true);
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
