const bsd = require('bsd-sockets');
const header = require('bsd-sockets/errno');
const { sockaddr_in } = require('bsd-sockets/netinet/in');
const { AF_INET, SOCK_STREAM, bind, socket } = require('bsd-sockets/sys/socket');

const fd = socket(AF_INET, SOCK_STREAM, 0);
const addr = new sockaddr_in({ sin_family: AF_INET });
const bound = bind(fd, addr, bsd.sizeof(addr));
const before = [bsd.errno, bsd.errno, header.errno];
const failed = bsd.close(-1);
const after = [bsd.errno, bsd.errno, header.errno];
console.log(JSON.stringify({ bound, before, failed, after, EBADF: bsd.EBADF }));
