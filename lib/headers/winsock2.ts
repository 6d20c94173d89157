import { errno } from '../runtime/errno';
import { close } from './unistd';

/** A descriptor, as Winsock calls it. Used as a type: `SOCKET s` becomes `const s: SOCKET`. */
export type SOCKET = number;

/** The result of a failed call that returns a socket. */
export const INVALID_SOCKET = -1;

/** The result of any other failed call. */
export const SOCKET_ERROR = -1;

/**
 * `int closesocket(SOCKET s)`
 *
 * Closes a descriptor: `close` under its name in Winsock.
 * @returns 0, or `SOCKET_ERROR`: `EBADF`.
 * @see close(2)
 */
export const closesocket = close;

/**
 * `int WSAGetLastError(void)`
 *
 * Returns `errno`, under its name in Winsock. The numbers are those of this system, not of Windows.
 */
export function WSAGetLastError(): number {
  return errno;
}
