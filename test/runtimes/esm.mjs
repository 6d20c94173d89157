import { createRequire } from 'node:module';
import { EBADF, O_RDONLY, close, errno, open } from 'bsd-sockets';
import * as bsd from 'bsd-sockets';

const required = createRequire(import.meta.url)('bsd-sockets');

export function tried() {
  open('/nowhere/at/all', O_RDONLY, 0);
  if (errno === EBADF) throw new Error('errno is not that of open');
  close(-1);
  return { named: errno, namespace: bsd.errno, required: required.errno };
}
