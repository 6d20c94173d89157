import { struct } from '../runtime/struct/define';
import { family } from './decoders';
import type { sa_family_t } from './sockaddr';

const unused = (): undefined => undefined;

interface sockaddr_vm_members {
  /** `AF_VSOCK`. */
  svm_family: sa_family_t;
  /** Zero. */
  svm_reserved1: number;
  /** The port, in host byte order. */
  svm_port: number;
  /** The machine: `VMADDR_CID_*` or its number, in host byte order. */
  svm_cid: number;
  /** `VMADDR_FLAG_TO_HOST`. */
  svm_flags: number;
  /** Zero. */
  get svm_zero(): Uint8Array;
  set svm_zero(zero: ArrayBufferView);
}

/**
 * `struct sockaddr_vm`: an address between a virtual machine and its host.
 * @see vsock(7)
 */
export class sockaddr_vm extends struct<sockaddr_vm_members>('sockaddr_vm', {
  svm_family: family,
  svm_reserved1: unused,
  svm_zero: unused,
}) {}
