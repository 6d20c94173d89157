// The server of api.ts, on a worker thread.
import { Worker, isMainThread, workerData } from 'node:worker_threads';
import { listening } from '../harness/listening';
import { serve } from './loop';

if (isMainThread) new Worker(__filename, { workerData: listening() });
else serve(workerData as number, 65536);
