#include <sys/socket.h>

#include "../../binding/syscall.h"
#include "../../interrupt/blocking.h"
#include "../../registry.h"

namespace custom {

int accept(int sockfd, sockaddr* addr, socklen_t* addrlen) {
  return bsd::interruptible({sockfd, SO_RCVTIMEO}, [=] { return RAW_SYSCALL(accept)(sockfd, addr, addrlen); });
}

// Entered again, it waits for the connection that is under way.
int connect(int sockfd, const sockaddr* addr, socklen_t addrlen) {
  return bsd::interruptible({sockfd, SO_SNDTIMEO, EINPROGRESS}, [=] { return ::connect(sockfd, addr, addrlen); });
}

ssize_t sendto(int sockfd, const void* buf, size_t len, int flags, const sockaddr* dest_addr, socklen_t addrlen) {
  return bsd::whole({sockfd, SO_SNDTIMEO}, len, [=](size_t sent) {
    const int rest = sent == 0 ? flags : flags & ~bsd::kOpens;
    return RAW_SYSCALL(sendto)(sockfd, bsd::after(buf, sent), len - sent, rest, dest_addr, addrlen);
  });
}

ssize_t recvfrom(int sockfd, void* buf, size_t len, int flags, sockaddr* src_addr, socklen_t* addrlen) {
  const auto call = [=](size_t received) {
    return RAW_SYSCALL(recvfrom)(sockfd, bsd::after(buf, received), len - received, flags, src_addr, addrlen);
  };
  return bsd::whole({sockfd, SO_RCVTIMEO}, bsd::wanted(len, flags), call, [=] { return bsd::is_stream(sockfd); });
}

// Not system calls of their own where Node runs: the C library makes them of these.
ssize_t send(int sockfd, const void* buf, size_t len, int flags) { return sendto(sockfd, buf, len, flags, nullptr, 0); }
ssize_t recv(int sockfd, void* buf, size_t len, int flags) {
  return recvfrom(sockfd, buf, len, flags, nullptr, nullptr);
}

#ifdef __linux__
int accept4(int sockfd, sockaddr* addr, socklen_t* addrlen, int flags) {
  return bsd::interruptible({sockfd, SO_RCVTIMEO}, [=] { return RAW_SYSCALL(accept4)(sockfd, addr, addrlen, flags); });
}
#endif

int socketpair(int domain, int type, int protocol, int (&sv)[2]) { return ::socketpair(domain, type, protocol, sv); }

}  // namespace custom

namespace {

const bsd::Function functions[] = {
    SYSCALL(socket),   SYSCALL(bind),        SYSCALL(listen),      CUSTOM(accept),     CUSTOM(connect),
    CUSTOM(send),      CUSTOM(recv),         CUSTOM(sendto),       CUSTOM(recvfrom),   SYSCALL(sockatmark),
    SYSCALL(shutdown), SYSCALL(getsockname), SYSCALL(getpeername), CUSTOM(socketpair),
#ifdef __linux__
    CUSTOM(accept4),
#endif

};

const bsd::Struct structs[] = {
    STRUCT(sockaddr, sa_family, sa_data),
    STRUCT(sockaddr_storage, ss_family),
    STRUCT(linger, l_onoff, l_linger),
};

}  // namespace

HEADER({}, functions, structs);
