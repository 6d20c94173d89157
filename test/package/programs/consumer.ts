// Compiled as a CommonJS and as an ES module: prints every errno it can import, before and after a call that fails.
import * as bsd from 'bsd-sockets';
import { EBADF, close, errno } from 'bsd-sockets';
import { errno as header } from 'bsd-sockets/errno';
import { sockaddr_in } from 'bsd-sockets/netinet/in';
import { AF_INET, SOCK_STREAM, bind, socket } from 'bsd-sockets/sys/socket';

const fd: number = socket(AF_INET, SOCK_STREAM, 0);
const addr = new sockaddr_in({ sin_family: AF_INET });
const bound: number = bind(fd, addr, bsd.sizeof(addr));
const before = [errno, bsd.errno, header];
const failed: number = close(-1);
const after = [errno, bsd.errno, header];
const line = `${JSON.stringify({ bound, before, failed, after, EBADF })}\n`;
bsd.write(1, line, line.length);
