import { syscall } from '../runtime/bind-call';
import type { int, pointer, socklen_t } from '../runtime/c-types';
import { cstr } from '../runtime/struct/sizeof';

export type Ntop = (af: int, src: ArrayBufferView, dst: pointer, size: socklen_t) => int;
const ntop: Ntop = syscall('inet_ntop(af, src, dst, size)', 'inet_ntop', inet_ntop);

/**
 * `const char *inet_ntop(int af, const void *src, char *dst, socklen_t size)`
 *
 * Converts the address at `src`, in network byte order, to text in `dst`.
 * @param size the capacity of `dst` in bytes: `INET_ADDRSTRLEN` or `INET6_ADDRSTRLEN`.
 * @returns the text, or `null`: `EAFNOSUPPORT`, `ENOSPC` (`size` is too small), `EFAULT`.
 * @see inet_ntop(3)
 */
export function inet_ntop(af: int, src: ArrayBufferView, dst: ArrayBufferView, size: socklen_t): string | null {
  return ntop(af, src, dst, size) === -1 ? null : cstr(dst);
}
