// Replaces arguments whose correct effect would end the test: calls that never return, descriptors of Node, signals that end the
// process, and files outside of the test's folder. All other arguments are passed unchanged.
import * as bsd from 'bsd-sockets';
import { descriptor, FIRST } from './descriptors';
import type { Exported } from './exported';
import { bytesOf } from './memory';
import { below, pick } from './random';

const isInt = (value: unknown): value is number =>
  typeof value === 'number' && Number.isInteger(value) && value >= -(2 ** 31) && value < 2 ** 32;

const closing = new Set(['close', 'closesocket', 'dup2', 'dup3']);

// Descriptors of Node are not used. 0 to 2 refer to /dev/null and to a file, and are only protected from being closed.
function fd(value: unknown, call: string): unknown {
  if (!isInt(value) || value < 0 || value >= FIRST) return value;
  return value > 2 || closing.has(call) ? descriptor() : value;
}

// A struct that holds a timeout is filled with a short one.
function time(value: unknown): unknown {
  if (isInt(value)) return below(2);
  if (value === null) return new bsd.timespec();
  if (!ArrayBuffer.isView(value)) return value;
  const bytes = bytesOf(value).fill(0);
  if (bytes.length >= 16) bytes.set(pick([[], [1], [0xff, 0xff], [0, 0, 0, 0xff]]), 8); // nanoseconds
  return value;
}

// Node and the sanitizers treat these signals as errors of the process.
const handled = new Set([bsd.SIGILL, bsd.SIGABRT, bsd.SIGBUS, bsd.SIGFPE, bsd.SIGUSR1, bsd.SIGSEGV]);
const sig = (value: unknown): unknown => (handled.has(value as number) ? bsd.SIGWINCH : value);

// Restricts paths to the test's folder.
function path(value: unknown): unknown {
  if (typeof value === 'string') return value.replace(/^\/|\.\./g, 'x');
  if (ArrayBuffer.isView(value)) {
    const bytes = bytesOf(value);
    bytes.forEach((byte, i) => (bytes[i] = byte === 0x2f ? 0x2e : byte));
  }
  return value;
}

const untilFree = new Map<unknown, number>([
  [bsd.F_SETLKW, bsd.F_SETLK],
  [bsd.F_OFD_SETLKW, bsd.F_OFD_SETLK],
]);
// FIFREEZE and similar requests affect the whole file system.
const toFileSystem = (value: unknown): boolean => isInt(value) && ((value >>> 8) & 0xff) === 0x58;

function byName(call: string, name: string, value: unknown): unknown {
  if (/^(epfd|fd|sockfd|fd_in|fd_out|out_fd|in_fd|oldfd|newfd)$/.test(name)) return fd(value, call);
  if (/^(timeout|tmo_p|req)$/.test(name)) return time(value);
  if (/^(seconds|usec)$/.test(name) && call !== 'alarm') return isInt(value) ? 0 : value;
  if (call === 'setitimer' && name === 'new_value')
    return ArrayBuffer.isView(value) ? (bytesOf(value).fill(0), value) : value;
  if (call === 'flock' && name === 'operation') return isInt(value) ? value | bsd.LOCK_NB : value;
  // After these, Node could not create threads, nor the sanitizers processes.
  if (call === 'unshare' && name === 'flags')
    return isInt(value) ? value & ~(bsd.CLONE_NEWPID | bsd.CLONE_NEWTIME) : value;
  if (name === 'sig') return sig(value);
  if (name === 'pathname') return path(value);
  if (call === 'fcntl' && name === 'cmd') return untilFree.get(value) ?? value;
  if (call === 'ioctl' && name === 'request') return toFileSystem(value) ? bsd.FIONREAD : value;
  // Memory for 2^31 structs is available, but slow.
  if (call === 'array' && name === 'n' && typeof value === 'number' && value > 1000 && value < 2 ** 40) return 1000;
  return value;
}

/** Returns the arguments with replacements where necessary. */
export function bounded({ name: call, parameters }: Exported, args: unknown[]): unknown[] {
  const result = args.map((value, i) => byName(call, parameters[i]?.name ?? '', value));
  // With too few arguments these calls would wait forever, too.
  if (/select|poll|epoll_p?wait/.test(call) && args.length < parameters.length) result[0] = -1;
  if (call === 'fcntl' && result[1] === bsd.F_SETSIG) result[2] = sig(result[2]);
  // A lingering close would take as long as l_linger.
  if (call === 'setsockopt' && result[1] === bsd.SOL_SOCKET && result[2] === bsd.SO_LINGER) {
    result[3] = new bsd.linger({ l_onoff: below(2) });
  }
  return result;
}
