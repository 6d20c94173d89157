import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { answer } from './handler';

const server = createServer(answer as never);
server.listen({ port: 0, host: '127.0.0.1', backlog: 4096 }, () => console.log((server.address() as AddressInfo).port));
