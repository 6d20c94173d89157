#ifdef __linux__

#include <arpa/inet.h>  // of which linux/vm_sockets.h has needed sys/socket.h
#include <linux/vm_sockets.h>
#include <sys/ioctl.h>

#include "../../registry.h"

namespace {

const bsd::Constant constants[] = {
    CONSTANT(SO_VM_SOCKETS_BUFFER_SIZE),
    CONSTANT(SO_VM_SOCKETS_BUFFER_MIN_SIZE),
    CONSTANT(SO_VM_SOCKETS_BUFFER_MAX_SIZE),
    CONSTANT(SO_VM_SOCKETS_PEER_HOST_VM_ID),
    CONSTANT(SO_VM_SOCKETS_TRUSTED),
    CONSTANT(SO_VM_SOCKETS_CONNECT_TIMEOUT),
    CONSTANT(SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD),
    CONSTANT(SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW),
    CONSTANT(SO_VM_SOCKETS_NONBLOCK_TXRX),
    CONSTANT(VMADDR_CID_ANY),
    CONSTANT(VMADDR_PORT_ANY),
    CONSTANT(VMADDR_CID_HYPERVISOR),
    CONSTANT(VMADDR_CID_LOCAL),
    CONSTANT(VMADDR_CID_HOST),
    CONSTANT(VMADDR_FLAG_TO_HOST),
    CONSTANT(VM_SOCKETS_INVALID_VERSION),
    CONSTANT(IOCTL_VM_SOCKETS_GET_LOCAL_CID),
    CONSTANT(SOL_VSOCK),
    CONSTANT(VSOCK_RECVERR),
};

const bsd::Struct structs[] = {
    STRUCT(sockaddr_vm, svm_family, svm_reserved1, svm_port, svm_cid, svm_flags, svm_zero),
};

}  // namespace

HEADER(constants, {}, structs);

#endif
