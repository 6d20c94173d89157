#include <sys/socket.h>

#include "../../binding/raw_syscall.h"
#include "../../binding/syscall.h"
#include "../../registry.h"

namespace custom {

// Not system calls of their own where Node runs: the C library makes them of these.
ssize_t send(int sockfd, const void* buf, size_t len, int flags) {
  return RAW_SYSCALL(sendto)(sockfd, buf, len, flags, nullptr, 0);
}
ssize_t recv(int sockfd, void* buf, size_t len, int flags) {
  return RAW_SYSCALL(recvfrom)(sockfd, buf, len, flags, nullptr, nullptr);
}

int socketpair(int domain, int type, int protocol, int (&sv)[2]) { return ::socketpair(domain, type, protocol, sv); }

}  // namespace custom

namespace {

const bsd::Function functions[] = {
    SYSCALL(socket),   SYSCALL(bind),        SYSCALL(listen),      RAW(accept),        SYSCALL(connect),
    CUSTOM(send),      CUSTOM(recv),         RAW(sendto),          RAW(recvfrom),      SYSCALL(sockatmark),
    SYSCALL(shutdown), SYSCALL(getsockname), SYSCALL(getpeername), CUSTOM(socketpair),
#ifdef __linux__
    RAW(accept4),
#endif

};

const bsd::Struct structs[] = {
    STRUCT(sockaddr, sa_family, sa_data),
    STRUCT(sockaddr_storage, ss_family),
    STRUCT(linger, l_onoff, l_linger),
};

}  // namespace

HEADER({}, functions, structs);
