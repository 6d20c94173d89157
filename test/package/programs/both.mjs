// require() and import of one process share the addon, the classes and errno.
import { createRequire } from 'node:module';
import { close, errno, sockaddr_in } from 'bsd-sockets';

const required = createRequire(import.meta.url)('bsd-sockets');
required.close(-1);
const seen = [errno, required.errno];
required.inet_pton(-1, '::', new Uint8Array(16));
close(-1);
console.log(JSON.stringify({ seen, same: required.sockaddr_in === sockaddr_in, close: required.close === close }));
