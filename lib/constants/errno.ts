import { constant } from '../runtime/addon';

/** Not permitted to this user: a privilege is missing, or a firewall rule rejected the packet. */
export const EPERM = constant('EPERM');
/** No such file. `connect` to a unix socket: the path does not exist. */
export const ENOENT = constant('ENOENT');
/** No such process. Routing and netlink: no such route or object. */
export const ESRCH = constant('ESRCH');
/** A signal handler ran before the call had transferred anything. Repeat the call to continue. */
export const EINTR = constant('EINTR');
/** The device failed to read or write. */
export const EIO = constant('EIO');
/** No such device or address. `open` of a socket's path in the file system fails with it. */
export const ENXIO = constant('ENXIO');
/** The argument list is too long for `execve`; elsewhere, an argument is too large. */
export const E2BIG = constant('E2BIG');
/** The kernel does not support the format of the file to be executed. */
export const ENOEXEC = constant('ENOEXEC');
/** Not an open descriptor, or not open for this operation: already closed, or -1 from a failed call. */
export const EBADF = constant('EBADF');
/** No child process to wait for. */
export const ECHILD = constant('ECHILD');
/**
 * The call would block, but `O_NONBLOCK`, `MSG_DONTWAIT` or a timeout forbids it. Try again when the descriptor is
 * ready.
 */
export const EAGAIN = constant('EAGAIN');
/** The kernel is out of memory. */
export const ENOMEM = constant('ENOMEM');
/** Not allowed: a port below 1024, a broadcast without `SO_BROADCAST`, the permissions of a unix socket's path. */
export const EACCES = constant('EACCES');
/** A pointer or its length exceeds the memory of the program. */
export const EFAULT = constant('EFAULT');
/** A block device is required. */
export const ENOTBLK = constant('ENOTBLK');
/** In use. */
export const EBUSY = constant('EBUSY');
/** The object to create already exists. */
export const EEXIST = constant('EEXIST');
/** A link cannot lead to another file system. */
export const EXDEV = constant('EXDEV');
/** No such device. `SO_BINDTODEVICE` and multicast options: no such interface. */
export const ENODEV = constant('ENODEV');
/** A component of the path is not a directory. */
export const ENOTDIR = constant('ENOTDIR');
/** It is a directory, where a file is needed. */
export const EISDIR = constant('EISDIR');
/** An argument is invalid here: `bind` of a bound socket, `accept` without `listen`, a wrong `addrlen`. */
export const EINVAL = constant('EINVAL');
/** The whole system has too many open files. */
export const ENFILE = constant('ENFILE');
/** The process has reached its limit of descriptors: `RLIMIT_NOFILE`. */
export const EMFILE = constant('EMFILE');
/** The descriptor does not support this `ioctl` request. Originally: it is not a terminal. */
export const ENOTTY = constant('ENOTTY');
/** The program file is being executed, or is open for writing. */
export const ETXTBSY = constant('ETXTBSY');
/** The file would exceed its maximum size. */
export const EFBIG = constant('EFBIG');
/** No space left on the device. epoll and inotify: the user has reached the limit of watches. */
export const ENOSPC = constant('ENOSPC');
/** A socket or pipe has no position: it cannot seek. */
export const ESPIPE = constant('ESPIPE');
/** The file system is read-only. `bind` of a unix socket needs to create its path. */
export const EROFS = constant('EROFS');
/** Too many links to one file. */
export const EMLINK = constant('EMLINK');
/**
 * Sending on a stream that is shut down for writing, or whose peer has closed. SIGPIPE is sent as well, unless it is
 * ignored.
 */
export const EPIPE = constant('EPIPE');
/** An argument is outside the domain of the function. `setsockopt`: an invalid time. */
export const EDOM = constant('EDOM');
/** The result does not fit into its type or the given memory. */
export const ERANGE = constant('ERANGE');
/** Waiting for this lock would be a deadlock. */
export const EDEADLK = constant('EDEADLK');

/** A path or name is longer than allowed. */
export const ENAMETOOLONG = constant('ENAMETOOLONG');
/** No more locks are available. */
export const ENOLCK = constant('ENOLCK');
/** The kernel does not have this system call. */
export const ENOSYS = constant('ENOSYS');
/** The directory is not empty. */
export const ENOTEMPTY = constant('ENOTEMPTY');
/** Too many symbolic links in a path, or epoll sets that watch each other in a loop. */
export const ELOOP = constant('ELOOP');
/** The queue has no message of the requested type. */
export const ENOMSG = constant('ENOMSG');
/** The message queue or semaphore was removed meanwhile. */
export const EIDRM = constant('EIDRM');
/** It is not a STREAM, System V's kind of device. */
export const ENOSTR = constant('ENOSTR');
/** No data: an attribute or a message does not exist. */
export const ENODATA = constant('ENODATA');
/** A timer ran out: of a STREAM, of another protocol's layer. */
export const ETIME = constant('ETIME');
/** A STREAM has no resources left. */
export const ENOSR = constant('ENOSR');
/** The object is on another machine. */
export const EREMOTE = constant('EREMOTE');
/** The link to another machine was severed. */
export const ENOLINK = constant('ENOLINK');
/** The peer violated the protocol, or the protocol failed. */
export const EPROTO = constant('EPROTO');
/** More than one machine would have to be traversed. */
export const EMULTIHOP = constant('EMULTIHOP');
/** The message is damaged or of the wrong kind. */
export const EBADMSG = constant('EBADMSG');
/** A value does not fit the type of the result. */
export const EOVERFLOW = constant('EOVERFLOW');
/** Bytes that are not a character of the encoding. */
export const EILSEQ = constant('EILSEQ');
/** Too many users. */
export const EUSERS = constant('EUSERS');

/** The descriptor is not a socket: a file, a pipe, a terminal. */
export const ENOTSOCK = constant('ENOTSOCK');
/** The socket has no peer, and the call has no destination address. */
export const EDESTADDRREQ = constant('EDESTADDRREQ');
/** The datagram exceeds the maximum of the protocol or the path. */
export const EMSGSIZE = constant('EMSGSIZE');
/** The protocol does not match the type of socket. Unix sockets: the other end has another type. */
export const EPROTOTYPE = constant('EPROTOTYPE');
/** No such socket option at this level, or it cannot be set. */
export const ENOPROTOOPT = constant('ENOPROTOOPT');
/** The family has no such protocol, or not for this type of socket. */
export const EPROTONOSUPPORT = constant('EPROTONOSUPPORT');
/** The family has no sockets of this type. */
export const ESOCKTNOSUPPORT = constant('ESOCKTNOSUPPORT');
/** The socket does not support the call: `listen` and `accept` on datagrams, `MSG_OOB` without urgent data. */
export const EOPNOTSUPP = constant('EOPNOTSUPP');
/** The protocol family is not supported. Linux uses `EAFNOSUPPORT` instead. */
export const EPFNOSUPPORT = constant('EPFNOSUPPORT');
/** The address family is not supported, or the address and the socket have different families. */
export const EAFNOSUPPORT = constant('EAFNOSUPPORT');
/** The port or path is in use. TCP: also by an old connection in TIME_WAIT, unless `SO_REUSEADDR` is set. */
export const EADDRINUSE = constant('EADDRINUSE');
/** Not an address of this host. `connect`: no free port is left. */
export const EADDRNOTAVAIL = constant('EADDRNOTAVAIL');
/** The interface is down. */
export const ENETDOWN = constant('ENETDOWN');
/** No route leads to that network. */
export const ENETUNREACH = constant('ENETUNREACH');
/** The network dropped the connection. Linux uses `ETIMEDOUT` or `ECONNRESET` for TCP instead. */
export const ENETRESET = constant('ENETRESET');
/** The connection was aborted before `accept` returned it. */
export const ECONNABORTED = constant('ECONNABORTED');
/** The peer reset the connection: it crashed, or closed with unread data. Data in flight is lost. */
export const ECONNRESET = constant('ECONNRESET');
/** No buffer space: out of memory, or the interface's queue is full. */
export const ENOBUFS = constant('ENOBUFS');
/** The socket is already connected. */
export const EISCONN = constant('EISCONN');
/** The socket is not connected, but the call requires it. */
export const ENOTCONN = constant('ENOTCONN');
/** Sending after the transport was shut down. TCP uses `EPIPE` instead. */
export const ESHUTDOWN = constant('ESHUTDOWN');
/** Too many descriptors are in flight in `SCM_RIGHTS` messages. */
export const ETOOMANYREFS = constant('ETOOMANYREFS');
/** The peer did not answer the first segment of the connection, data, or a keep-alive probe. */
export const ETIMEDOUT = constant('ETIMEDOUT');
/** No listener at that address. A datagram socket reports it for a datagram that it sent before. */
export const ECONNREFUSED = constant('ECONNREFUSED');
/** The host is known to be down. */
export const EHOSTDOWN = constant('EHOSTDOWN');
/** No route to the host, or it does not answer on its own link. */
export const EHOSTUNREACH = constant('EHOSTUNREACH');
/** A nonblocking `connect` is still in progress. */
export const EALREADY = constant('EALREADY');
/** A nonblocking `connect` is in progress. Wait until the socket is writable, then read `SO_ERROR`. */
export const EINPROGRESS = constant('EINPROGRESS');
/** The file no longer exists on the file server. */
export const ESTALE = constant('ESTALE');
/** The user's disk quota is used up. */
export const EDQUOT = constant('EDQUOT');
/** The operation was cancelled. */
export const ECANCELED = constant('ECANCELED');
/** The mutex is free because its owner died. The protected state may be inconsistent. */
export const EOWNERDEAD = constant('EOWNERDEAD');
/** The mutex's owner died, and the protected state was not restored. */
export const ENOTRECOVERABLE = constant('ENOTRECOVERABLE');

/** Linux, after System V: a channel number out of range. */
export const ECHRNG = constant('ECHRNG');
/** Linux, after System V: level 2 is not synchronized. */
export const EL2NSYNC = constant('EL2NSYNC');
/** Linux, after System V: level 3 is halted. */
export const EL3HLT = constant('EL3HLT');
/** Linux, after System V: level 3 was reset. */
export const EL3RST = constant('EL3RST');
/** Linux, after System V: a link number out of range. */
export const ELNRNG = constant('ELNRNG');
/** Linux: the protocol's driver is not attached. */
export const EUNATCH = constant('EUNATCH');
/** Linux, after System V: no CSI structure is available. */
export const ENOCSI = constant('ENOCSI');
/** Linux, after System V: level 2 is halted. */
export const EL2HLT = constant('EL2HLT');
/** Linux: an exchange is not valid. */
export const EBADE = constant('EBADE');
/** Linux: a request descriptor is not valid. */
export const EBADR = constant('EBADR');
/** Linux: the exchange is full. */
export const EXFULL = constant('EXFULL');
/** Linux: no anode. */
export const ENOANO = constant('ENOANO');
/** Linux: a request code is not valid. */
export const EBADRQC = constant('EBADRQC');
/** Linux: a slot is not valid. */
export const EBADSLT = constant('EBADSLT');
/** Linux, after System V: a font file's format is not valid. */
export const EBFONT = constant('EBFONT');
/** Linux: the machine is not on the network. */
export const ENONET = constant('ENONET');
/** Linux: a needed package, such as an algorithm of the kernel's, is not installed. */
export const ENOPKG = constant('ENOPKG');
/** Linux, after System V: an advertise error, of remote file sharing. */
export const EADV = constant('EADV');
/** Linux, after System V: a srmount error, of remote file sharing. */
export const ESRMNT = constant('ESRMNT');
/** Linux: a communication error on sending. */
export const ECOMM = constant('ECOMM');
/** Linux: specific to remote file sharing. */
export const EDOTDOT = constant('EDOTDOT');
/** Linux: the name is not unique on the network. */
export const ENOTUNIQ = constant('ENOTUNIQ');
/** Linux: the state of the file does not allow the operation. */
export const EBADFD = constant('EBADFD');
/** Linux: the remote address changed. */
export const EREMCHG = constant('EREMCHG');
/** Linux: a shared library that is needed cannot be read. */
export const ELIBACC = constant('ELIBACC');
/** Linux: a shared library is damaged. */
export const ELIBBAD = constant('ELIBBAD');
/** Linux: the .lib section of a program is damaged. */
export const ELIBSCN = constant('ELIBSCN');
/** Linux: a program links with too many shared libraries. */
export const ELIBMAX = constant('ELIBMAX');
/** Linux: a shared library cannot be executed by itself. */
export const ELIBEXEC = constant('ELIBEXEC');
/** Linux: internal to the kernel: the call is restarted. Programs get `EINTR`, or the call continues. */
export const ERESTART = constant('ERESTART');
/** Linux: an error of a STREAM's pipe; sound: the device was suspended. */
export const ESTRPIPE = constant('ESTRPIPE');
/** Linux: the file system's structure is damaged. */
export const EUCLEAN = constant('EUCLEAN');
/** Linux: not a XENIX named file. */
export const ENOTNAM = constant('ENOTNAM');
/** Linux: no XENIX semaphore is available. */
export const ENAVAIL = constant('ENAVAIL');
/** Linux: a XENIX named file. */
export const EISNAM = constant('EISNAM');
/** Linux: input or output failed on the other side of a bus or network. */
export const EREMOTEIO = constant('EREMOTEIO');
/** Linux: the drive is empty. */
export const ENOMEDIUM = constant('ENOMEDIUM');
/** Linux: the drive holds the wrong kind of medium. */
export const EMEDIUMTYPE = constant('EMEDIUMTYPE');
/** Linux: the key that is needed is not in the keyring. */
export const ENOKEY = constant('ENOKEY');
/** Linux: the key has expired. */
export const EKEYEXPIRED = constant('EKEYEXPIRED');
/** Linux: the key was revoked. */
export const EKEYREVOKED = constant('EKEYREVOKED');
/** Linux: the service refused the key. */
export const EKEYREJECTED = constant('EKEYREJECTED');
/** Linux: the radio is switched off. */
export const ERFKILL = constant('ERFKILL');
/** Linux: the page of memory has a hardware error. */
export const EHWPOISON = constant('EHWPOISON');

/** Another name of `EAGAIN`: the call would block. The same number on Linux. */
export const EWOULDBLOCK = constant('EWOULDBLOCK');
/** Not supported. The same number as `EOPNOTSUPP` on Linux. */
export const ENOTSUP = constant('ENOTSUP');
/** Linux: another name of `EDEADLK`. */
export const EDEADLOCK = constant('EDEADLOCK');
