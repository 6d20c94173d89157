#include <sys/socket.h>

#include "../header.h"

namespace by_hand {

int socketpair(int domain, int type, int protocol, int (&sv)[2]) { return ::socketpair(domain, type, protocol, sv); }

}  // namespace by_hand

namespace {

const bsd::Function functions[] = {
    SYSCALL(socket),      SYSCALL(bind),       SYSCALL(listen),     SYSCALL(accept),
    SYSCALL(connect),     SYSCALL(send),       SYSCALL(recv),       SYSCALL(sendto),
    SYSCALL(recvfrom),    SYSCALL(sockatmark), SYSCALL(shutdown),   SYSCALL(getsockname),
    SYSCALL(getpeername), SYSCALL(getsockopt), SYSCALL(setsockopt), BY_HAND(socketpair),
#ifdef __linux__
    SYSCALL(accept4),
#endif

};

const bsd::Struct structs[] = {
    STRUCT(sockaddr, sa_family, sa_data),
    STRUCT(sockaddr_storage, ss_family),
    STRUCT(linger, l_onoff, l_linger),
};

}  // namespace

HEADER({}, functions, structs);
