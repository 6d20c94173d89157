// The state of a thread of another process, from /proc. A state may be momentary: `isAsleep` and `waitUntilAsleep` check that it lasts.
import { readFileSync } from 'node:fs';
import { pollUntil } from './sockets';

export interface ThreadState {
  /** A letter of proc(5): S sleeps, T is stopped, Z has ended. */
  state: string;
  /** The number of times that the thread has gone to sleep. */
  sleeps: number;
  /** Whether a signal is pending for the thread or its process. */
  isSignalPending: boolean;
}

/** Returns the state of the main thread of a process, or of another thread. Throws if it has ended. */
export function threadState(pid: number, thread = pid): ThreadState {
  const status = readFileSync(`/proc/${pid}/task/${thread}/status`, 'utf8');
  const field = (name: string): string => RegExp(`^${name}:\\s+(\\w+)`, 'm').exec(status)![1]!;
  return {
    state: field('State'),
    sleeps: Number(field('voluntary_ctxt_switches')),
    isSignalPending: /^(Sig|Shd)Pnd:\s*0*[1-9a-f]/m.test(status),
  };
}

/** Whether a thread sleeps, and stays asleep in a hundred checks. */
export function isAsleep(pid: number, thread = pid): boolean {
  const { sleeps } = threadState(pid, thread);
  for (let i = 0; i < 100; i++) {
    const now = threadState(pid, thread);
    if (now.state !== 'S' || now.sleeps !== sleeps) return false;
  }
  return true;
}

/** Waits until a thread is blocked. Its last output must directly precede the call. */
export function waitUntilAsleep(pid: number, thread = pid): void {
  pollUntil(() => isAsleep(pid, thread));
}

/** Waits until a thread has gone to sleep again since it slept `sleeps` times, without a pending signal, or has ended. */
export function waitUntilAsleepAgain({ sleeps }: ThreadState, pid: number, thread = pid): void {
  pollUntil(() => {
    try {
      const now = threadState(pid, thread);
      if (now.state === 'Z') return true;
      return now.sleeps > sleeps && !now.isSignalPending && isAsleep(pid, thread);
    } catch {
      return true; // the thread no longer exists
    }
  });
}
