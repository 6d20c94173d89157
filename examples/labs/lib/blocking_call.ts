// The thread of lib/thread.ts: makes one call, which may block, and tells its result.
import { readlinkSync } from 'node:fs';
import { workerData } from 'node:worker_threads';
import * as bsd from 'bsd-sockets';
import { AT, type Told } from './thread';

const { call, args, told } = workerData as Told;
told[AT.tid] = Number(readlinkSync('/proc/thread-self').split('/').pop());
told[AT.result] = (bsd[call] as (...args: unknown[]) => number)(...args);
told[AT.errno] = bsd.errno;
Atomics.store(told, AT.done, 1);
Atomics.notify(told, AT.done);
