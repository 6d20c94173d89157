import { errno } from '../runtime/errno';
import { close } from './unistd';

/** A descriptor, as Winsock calls it. Used as a type; notes that declare `SOCKET s` write `const s: SOCKET`. */
export type SOCKET = number;

/** What a call gives instead of a socket. */
export const INVALID_SOCKET = -1;

/** What a call gives that failed. */
export const SOCKET_ERROR = -1;

/**
 * `int closesocket(SOCKET s)`
 *
 * `close`, by its name in Winsock.
 * @returns 0, or `SOCKET_ERROR`: `EBADF`.
 * @see close(2)
 */
export const closesocket = close;

/**
 * `int WSAGetLastError(void)`
 *
 * `errno`, by its name in Winsock. The numbers are those of this system, not of Windows.
 */
export function WSAGetLastError(): number {
  return errno;
}
