// The same calls as c.c.
import { statSync } from 'node:fs';
import { O_RDONLY, accept, open, sendfile } from 'bsd-sockets';
import { listening } from '../harness/listening';

const [, , path] = process.argv;
const { size } = statSync(path!);
const file = open(path!, O_RDONLY);
const fd = accept(listening(), null, null);
const offset = BigInt64Array.of(0n);
for (;;) {
  offset[0] = 0n;
  for (let sent = 0, n; sent < size; sent += n) {
    n = sendfile(fd, file, offset, size - sent);
    if (n <= 0) process.exit();
  }
}
