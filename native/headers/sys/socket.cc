#include <sys/socket.h>

#include "../../binding/raw_syscall.h"
#include "../../binding/syscall.h"
#include "../../pointers/zerocopy.h"
#include "../../registry.h"

namespace custom {

ssize_t sendto(int sockfd, const void* buf, size_t len, int flags, const sockaddr* dest_addr, socklen_t addrlen) {
  if (bsd::keeps_memory(flags)) return bsd::fail(EOPNOTSUPP);
  return RAW_SYSCALL(sendto)(sockfd, buf, len, flags, dest_addr, addrlen);
}

// The C library makes send and recv from these system calls.
ssize_t send(int sockfd, const void* buf, size_t len, int flags) { return sendto(sockfd, buf, len, flags, nullptr, 0); }
ssize_t recv(int sockfd, void* buf, size_t len, int flags) {
  return RAW_SYSCALL(recvfrom)(sockfd, buf, len, flags, nullptr, nullptr);
}

int socketpair(int domain, int type, int protocol, int (&sv)[2]) { return ::socketpair(domain, type, protocol, sv); }

}  // namespace custom

FUNCTIONS(SYSCALL(socket), SYSCALL(bind), SYSCALL(listen), RAW(accept), SYSCALL(connect), CUSTOM(send), CUSTOM(recv),
          CUSTOM(sendto), RAW(recvfrom), SYSCALL(sockatmark), SYSCALL(shutdown), SYSCALL(getsockname),
          SYSCALL(getpeername), CUSTOM(socketpair));
#ifdef __linux__
FUNCTIONS(RAW(accept4));
#endif

STRUCT(sockaddr, sa_family, sa_data);
STRUCT(sockaddr_storage, ss_family);
STRUCT(linger, l_onoff, l_linger);
