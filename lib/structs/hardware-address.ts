import { cast } from '../runtime/struct/array';
import { struct } from '../runtime/struct/define';
import { hex } from '../runtime/struct/inspect';
import type { Show } from '../runtime/struct/types';
import { hardwareType } from './decoders';
import { sockaddr } from './sockaddr';

const printer = struct<Pick<sockaddr, 'sa_family' | 'sa_data'>>('sockaddr', { sa_family: hardwareType, sa_data: hex });

/** A `struct sockaddr` with a hardware address: its family is an `ARPHRD_*`. */
export class hardwareAddress extends sockaddr {
  [Symbol.for('nodejs.util.inspect.custom')](_depth: number, options: unknown, show: Show): string {
    return show(cast(class sockaddr extends printer {}, this), options);
  }
}
