import type { Workload } from '../harness/workload';
import { calls } from './calls';
import { echo } from './echo';
import { fairness } from './fairness';
import { fds } from './fds';
import { garbage } from './garbage';
import { idle } from './memory';
import { http } from './http';
import { scale } from './scale';
import { servers } from './servers';
import { startup } from './startup';
import { terminating } from './terminate';
import { tricks } from './tricks';
import { workers } from './workers';

/** In the order in which they are run and shown. */
export const workloads: Workload[] = [
  calls,
  echo,
  ...servers,
  fds,
  garbage,
  startup,
  idle,
  scale,
  fairness,
  http,
  tricks,
  workers,
  terminating,
];
