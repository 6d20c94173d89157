// A message from two buffers, written by one call and read by one call. Its C twin is readv_writev.c.
//
//   npx ts-node examples/readv_writev.ts
import { socketpair, writev, readv, close, check } from 'bsd-sockets';
import { iovec, sizeof, strlen, htonl, ntohl } from 'bsd-sockets';
import { AF_UNIX, SOCK_STREAM } from 'bsd-sockets';

const sv = new Int32Array(2);
check('socketpair', socketpair(AF_UNIX, SOCK_STREAM, 0, sv));

// A length in network byte order and that many bytes, without a copy to join them.
const text = Buffer.from('two pieces, one call'); // C: a string; iov_base takes memory only
const length = Uint32Array.of(htonl(strlen(text)));
const out = [
  new iovec({ iov_base: length, iov_len: sizeof(length) }),
  new iovec({ iov_base: text, iov_len: strlen(text) }),
];
let n = check('writev', writev(sv[0]!, out, 2));
console.log(`writev: ${n} bytes`);

const header = new Uint32Array(1);
const body = Buffer.alloc(64);
const into = [
  new iovec({ iov_base: header, iov_len: sizeof(header) }),
  new iovec({ iov_base: body, iov_len: sizeof(body) }),
];
n = check('readv', readv(sv[1]!, into, 2));
const read = body.toString('utf8', 0, n - sizeof(header));
console.log(`readv: ${n} bytes, the header has ${ntohl(header[0]!)}: ${read}`);

close(sv[0]!);
close(sv[1]!);
