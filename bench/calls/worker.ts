// The calls of api.ts, on a worker thread.
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';

new Worker(join(__dirname, 'api.js'), { argv: process.argv.slice(2) });
