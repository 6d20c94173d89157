import { constant } from './native';

export { errno } from './libc';

/** . */
export const EPERM = constant('EPERM');
/** . */
export const ENOENT = constant('ENOENT');
/** . */
export const ESRCH = constant('ESRCH');
/** . */
export const EINTR = constant('EINTR');
/** . */
export const EIO = constant('EIO');
/** . */
export const ENXIO = constant('ENXIO');
/** . */
export const E2BIG = constant('E2BIG');
/** . */
export const ENOEXEC = constant('ENOEXEC');
/** . */
export const EBADF = constant('EBADF');
/** . */
export const ECHILD = constant('ECHILD');
/** . */
export const EAGAIN = constant('EAGAIN');
/** . */
export const ENOMEM = constant('ENOMEM');
/** . */
export const EACCES = constant('EACCES');
/** . */
export const EFAULT = constant('EFAULT');
/** . */
export const ENOTBLK = constant('ENOTBLK');
/** . */
export const EBUSY = constant('EBUSY');
/** . */
export const EEXIST = constant('EEXIST');
/** . */
export const EXDEV = constant('EXDEV');
/** . */
export const ENODEV = constant('ENODEV');
/** . */
export const ENOTDIR = constant('ENOTDIR');
/** . */
export const EISDIR = constant('EISDIR');
/** . */
export const EINVAL = constant('EINVAL');
/** . */
export const ENFILE = constant('ENFILE');
/** . */
export const EMFILE = constant('EMFILE');
/** . */
export const ENOTTY = constant('ENOTTY');
/** . */
export const ETXTBSY = constant('ETXTBSY');
/** . */
export const EFBIG = constant('EFBIG');
/** . */
export const ENOSPC = constant('ENOSPC');
/** . */
export const ESPIPE = constant('ESPIPE');
/** . */
export const EROFS = constant('EROFS');
/** . */
export const EMLINK = constant('EMLINK');
/** . */
export const EPIPE = constant('EPIPE');
/** . */
export const EDOM = constant('EDOM');
/** . */
export const ERANGE = constant('ERANGE');
/** . */
export const EDEADLK = constant('EDEADLK');
/** . */
export const ENAMETOOLONG = constant('ENAMETOOLONG');
/** . */
export const ENOLCK = constant('ENOLCK');
/** . */
export const ENOSYS = constant('ENOSYS');
/** . */
export const ENOTEMPTY = constant('ENOTEMPTY');
/** . */
export const ELOOP = constant('ELOOP');
/** . */
export const ENOMSG = constant('ENOMSG');
/** . */
export const EIDRM = constant('EIDRM');
/** . */
export const ENOSTR = constant('ENOSTR');
/** . */
export const ENODATA = constant('ENODATA');
/** . */
export const ETIME = constant('ETIME');
/** . */
export const ENOSR = constant('ENOSR');
/** . */
export const EREMOTE = constant('EREMOTE');
/** . */
export const ENOLINK = constant('ENOLINK');
/** . */
export const EPROTO = constant('EPROTO');
/** . */
export const EMULTIHOP = constant('EMULTIHOP');
/** . */
export const EBADMSG = constant('EBADMSG');
/** . */
export const EOVERFLOW = constant('EOVERFLOW');
/** . */
export const EILSEQ = constant('EILSEQ');
/** . */
export const EUSERS = constant('EUSERS');
/** . */
export const ENOTSOCK = constant('ENOTSOCK');
/** . */
export const EDESTADDRREQ = constant('EDESTADDRREQ');
/** . */
export const EMSGSIZE = constant('EMSGSIZE');
/** . */
export const EPROTOTYPE = constant('EPROTOTYPE');
/** . */
export const ENOPROTOOPT = constant('ENOPROTOOPT');
/** . */
export const EPROTONOSUPPORT = constant('EPROTONOSUPPORT');
/** . */
export const ESOCKTNOSUPPORT = constant('ESOCKTNOSUPPORT');
/** . */
export const EOPNOTSUPP = constant('EOPNOTSUPP');
/** . */
export const EPFNOSUPPORT = constant('EPFNOSUPPORT');
/** . */
export const EAFNOSUPPORT = constant('EAFNOSUPPORT');
/** . */
export const EADDRINUSE = constant('EADDRINUSE');
/** . */
export const EADDRNOTAVAIL = constant('EADDRNOTAVAIL');
/** . */
export const ENETDOWN = constant('ENETDOWN');
/** . */
export const ENETUNREACH = constant('ENETUNREACH');
/** . */
export const ENETRESET = constant('ENETRESET');
/** . */
export const ECONNABORTED = constant('ECONNABORTED');
/** . */
export const ECONNRESET = constant('ECONNRESET');
/** . */
export const ENOBUFS = constant('ENOBUFS');
/** . */
export const EISCONN = constant('EISCONN');
/** . */
export const ENOTCONN = constant('ENOTCONN');
/** . */
export const ESHUTDOWN = constant('ESHUTDOWN');
/** . */
export const ETOOMANYREFS = constant('ETOOMANYREFS');
/** . */
export const ETIMEDOUT = constant('ETIMEDOUT');
/** . */
export const ECONNREFUSED = constant('ECONNREFUSED');
/** . */
export const EHOSTDOWN = constant('EHOSTDOWN');
/** . */
export const EHOSTUNREACH = constant('EHOSTUNREACH');
/** . */
export const EALREADY = constant('EALREADY');
/** . */
export const EINPROGRESS = constant('EINPROGRESS');
/** . */
export const ESTALE = constant('ESTALE');
/** . */
export const EDQUOT = constant('EDQUOT');
/** . */
export const ECANCELED = constant('ECANCELED');
/** . */
export const EOWNERDEAD = constant('EOWNERDEAD');
/** . */
export const ENOTRECOVERABLE = constant('ENOTRECOVERABLE');
/** . */
export const ECHRNG = constant('ECHRNG');
/** . */
export const EL2NSYNC = constant('EL2NSYNC');
/** . */
export const EL3HLT = constant('EL3HLT');
/** . */
export const EL3RST = constant('EL3RST');
/** . */
export const ELNRNG = constant('ELNRNG');
/** . */
export const EUNATCH = constant('EUNATCH');
/** . */
export const ENOCSI = constant('ENOCSI');
/** . */
export const EL2HLT = constant('EL2HLT');
/** . */
export const EBADE = constant('EBADE');
/** . */
export const EBADR = constant('EBADR');
/** . */
export const EXFULL = constant('EXFULL');
/** . */
export const ENOANO = constant('ENOANO');
/** . */
export const EBADRQC = constant('EBADRQC');
/** . */
export const EBADSLT = constant('EBADSLT');
/** . */
export const EBFONT = constant('EBFONT');
/** . */
export const ENONET = constant('ENONET');
/** . */
export const ENOPKG = constant('ENOPKG');
/** . */
export const EADV = constant('EADV');
/** . */
export const ESRMNT = constant('ESRMNT');
/** . */
export const ECOMM = constant('ECOMM');
/** . */
export const EDOTDOT = constant('EDOTDOT');
/** . */
export const ENOTUNIQ = constant('ENOTUNIQ');
/** . */
export const EBADFD = constant('EBADFD');
/** . */
export const EREMCHG = constant('EREMCHG');
/** . */
export const ELIBACC = constant('ELIBACC');
/** . */
export const ELIBBAD = constant('ELIBBAD');
/** . */
export const ELIBSCN = constant('ELIBSCN');
/** . */
export const ELIBMAX = constant('ELIBMAX');
/** . */
export const ELIBEXEC = constant('ELIBEXEC');
/** . */
export const ERESTART = constant('ERESTART');
/** . */
export const ESTRPIPE = constant('ESTRPIPE');
/** . */
export const EUCLEAN = constant('EUCLEAN');
/** . */
export const ENOTNAM = constant('ENOTNAM');
/** . */
export const ENAVAIL = constant('ENAVAIL');
/** . */
export const EISNAM = constant('EISNAM');
/** . */
export const EREMOTEIO = constant('EREMOTEIO');
/** . */
export const ENOMEDIUM = constant('ENOMEDIUM');
/** . */
export const EMEDIUMTYPE = constant('EMEDIUMTYPE');
/** . */
export const ENOKEY = constant('ENOKEY');
/** . */
export const EKEYEXPIRED = constant('EKEYEXPIRED');
/** . */
export const EKEYREVOKED = constant('EKEYREVOKED');
/** . */
export const EKEYREJECTED = constant('EKEYREJECTED');
/** . */
export const ERFKILL = constant('ERFKILL');
/** . */
export const EHWPOISON = constant('EHWPOISON');
/** . */
export const EWOULDBLOCK = constant('EWOULDBLOCK');
/** . */
export const ENOTSUP = constant('ENOTSUP');
/** . */
export const EDEADLOCK = constant('EDEADLOCK');
