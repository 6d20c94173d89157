import type { AddressInfo } from 'node:net';
import { create } from './handler';

const server = create();
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => console.log((server.address() as AddressInfo).port));
