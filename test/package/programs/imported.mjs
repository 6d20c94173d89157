import * as bsd from 'bsd-sockets';
import { EBADF, close, errno } from 'bsd-sockets';
import { errno as header } from 'bsd-sockets/errno';
import { sockaddr_in } from 'bsd-sockets/netinet/in';
import { AF_INET, SOCK_STREAM, bind, socket } from 'bsd-sockets/sys/socket';

const fd = socket(AF_INET, SOCK_STREAM, 0);
const addr = new sockaddr_in({ sin_family: AF_INET });
const bound = bind(fd, addr, bsd.sizeof(addr));
const before = [errno, bsd.errno, header];
const failed = close(-1);
const after = [errno, bsd.errno, header];
console.log(JSON.stringify({ bound, before, failed, after, EBADF }));
