import {
  CMSG_DATA,
  CMSG_FIRSTHDR,
  CMSG_LEN,
  CMSG_NXTHDR,
  CMSG_SPACE,
  check,
  int,
  iovec,
  msghdr,
  recvmsg,
  setsockopt,
  sizeof,
  type cmsghdr,
} from 'bsd-sockets';
import { detached } from './views';

/** All of these views, one after the other. */
export const iov = (...views: ArrayBufferView[]): iovec[] =>
  views.map((view) => new iovec({ iov_base: view, iov_len: view.byteLength }));

/** Pieces that are longer than the memory behind them. */
export const overlong: [name: string, piece: { iov_base: Uint8Array; iov_len: number }][] = [
  ['a piece', { iov_base: new Uint8Array(4), iov_len: 5 }],
  ['an empty piece', { iov_base: new Uint8Array(0), iov_len: 1 }],
  ['a detached piece', { iov_base: detached(), iov_len: 16 }],
  ['an iov_len of 2^53', { iov_base: new Uint8Array(4), iov_len: 2 ** 53 }],
];

/** A message with this data, or with this room for data. */
export const message = (...views: ArrayBufferView[]): msghdr =>
  new msghdr({ msg_iov: iov(...views), msg_iovlen: views.length });

/** A message with one piece of ancillary data. */
export function ancillary(level: number, type: number, data: ArrayBufferView, ...views: ArrayBufferView[]): msghdr {
  const msg = withControl(CMSG_SPACE(sizeof(data)), ...views);
  const cmsg = CMSG_FIRSTHDR(msg)!;
  cmsg.cmsg_level = level;
  cmsg.cmsg_type = type;
  cmsg.cmsg_len = CMSG_LEN(sizeof(data));
  CMSG_DATA(cmsg).set(new Uint8Array(data.buffer, data.byteOffset, data.byteLength));
  return msg;
}

/** A message with this many bytes of room for ancillary data. */
export function withControl(room: number, ...views: ArrayBufferView[]): msghdr {
  return Object.assign(message(...views), { msg_control: new Uint8Array(room), msg_controllen: room });
}

/** All of a message's ancillary data, in the order in which it came. */
export function headers(msg: msghdr): cmsghdr[] {
  const all: cmsghdr[] = [];
  for (let cmsg = CMSG_FIRSTHDR(msg); cmsg !== null; cmsg = CMSG_NXTHDR(msg, cmsg)) all.push(cmsg);
  return all;
}

/** Receives a message and what came beside it: `received(s)[0].cmsg_type`. */
export function received(s: number, flags = 0, room = 256): { msg: msghdr; text: string; cmsgs: cmsghdr[] } {
  const buf = Buffer.alloc(2048);
  const msg = withControl(room, buf);
  const n = check('recvmsg', recvmsg(s, msg, flags));
  return { msg, text: buf.toString('utf8', 0, n), cmsgs: headers(msg) };
}

/** Switches on an option that takes an int. */
export function on(s: number, level: number, optname: number, value = 1): number {
  check('setsockopt', setsockopt(s, level, optname, int(value), sizeof(int)));
  return s;
}
