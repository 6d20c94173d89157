import type { Workload } from '../harness/workload';
import { calls } from './calls';
import { echo } from './echo';

export const workloads: Workload[] = [calls, echo];
