// MSG_PEEK: reads received bytes without removing them. Its C twin is peek.c.
//
//   npx ts-node examples/peek.ts
import { socketpair, send, recv, ioctl, close, check } from 'bsd-sockets';
import { int, sizeof, strlen } from 'bsd-sockets';
import { AF_UNIX, SOCK_STREAM, SOCK_DGRAM, MSG_PEEK, MSG_TRUNC, FIONREAD } from 'bsd-sockets';

const sv = new Int32Array(2);
check('socketpair', socketpair(AF_UNIX, SOCK_STREAM, 0, sv));
const message = 'GET / HTTP/1.0\r\n\r\nand more';
check('send', send(sv[0]!, message, strlen(message), 0));

// Each call returns the same bytes.
const buf = Buffer.alloc(64);
let n = check('recv', recv(sv[1]!, buf, 4, MSG_PEEK));
console.log(`peek: ${buf.toString('utf8', 0, n)}`);
n = check('recv', recv(sv[1]!, buf, sizeof(buf), MSG_PEEK));
console.log(`peek: ${n} bytes`);
const unread = int();
check('ioctl', ioctl(sv[1]!, FIONREAD, unread));
console.log(`unread: ${unread[0]} bytes`);

// The length of the header is found before the header is removed, so that no byte after it is removed.
const end = buf.subarray(0, n).indexOf('\r\n\r\n'); // C: memmem(), and end - buf
n = check('recv', recv(sv[1]!, buf, end + 4, 0));
console.log(`header: ${n} bytes`);
n = check('recv', recv(sv[1]!, buf, sizeof(buf), 0));
console.log(`the rest: ${buf.toString('utf8', 0, n)}`);

// With MSG_TRUNC the result is the full length of the datagram, even if the buffer is smaller.
const dgram = new Int32Array(2);
check('socketpair', socketpair(AF_UNIX, SOCK_DGRAM, 0, dgram));
check('send', send(dgram[0]!, message, strlen(message), 0));
n = check('recv', recv(dgram[1]!, null, 0, MSG_PEEK | MSG_TRUNC));
console.log(`the datagram has ${n} bytes`);

close(sv[0]!);
close(sv[1]!);
close(dgram[0]!);
close(dgram[1]!);
