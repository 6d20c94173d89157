#ifdef __linux__
#include <arpa/inet.h>  // linux/vm_sockets.h needs sys/socket.h, which this includes
#include <linux/vm_sockets.h>
#include <sys/ioctl.h>

#include "../../registry.h"

CONSTANTS(SO_VM_SOCKETS_BUFFER_SIZE, SO_VM_SOCKETS_BUFFER_MIN_SIZE, SO_VM_SOCKETS_BUFFER_MAX_SIZE,
          SO_VM_SOCKETS_PEER_HOST_VM_ID, SO_VM_SOCKETS_TRUSTED, SO_VM_SOCKETS_CONNECT_TIMEOUT,
          SO_VM_SOCKETS_CONNECT_TIMEOUT_OLD, SO_VM_SOCKETS_CONNECT_TIMEOUT_NEW, SO_VM_SOCKETS_NONBLOCK_TXRX);
CONSTANTS(VMADDR_CID_ANY, VMADDR_PORT_ANY, VMADDR_CID_HYPERVISOR, VMADDR_CID_LOCAL, VMADDR_CID_HOST,
          VMADDR_FLAG_TO_HOST);
CONSTANTS(VM_SOCKETS_INVALID_VERSION, IOCTL_VM_SOCKETS_GET_LOCAL_CID, SOL_VSOCK, VSOCK_RECVERR);

STRUCT(sockaddr_vm, svm_family, svm_reserved1, svm_port, svm_cid, svm_flags, svm_zero);
#endif
