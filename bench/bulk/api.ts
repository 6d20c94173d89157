// The same calls as c.c.
import { accept, write } from 'bsd-sockets';
import { listening } from '../harness/listening';

const buf = new Uint8Array(1 << 20).fill(1);
const fd = accept(listening(), null, null);
while (write(fd, buf, 1 << 20) > 0) continue;
