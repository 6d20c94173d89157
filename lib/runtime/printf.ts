// The formats of printf(3). The C library makes each conversion (native/headers/stdio.cc); this module finds the
// conversions, and checks and converts the arguments as C's types require.
import { native } from './addon';
import { errno } from './errno';
import {
  type Called,
  argumentError,
  bigintOrInteger,
  integer,
  invalidType,
  memoryOf,
  outOfRange,
  received,
} from './validate';

// flags, width, precision, size, conversion
const CONVERSION = /%([-+ #0]*)(\*|\d*)(?:\.(\*|\d*))?(hh|h|ll|l|j|z|t|L)?(.)/su;

const BITS: Record<string, number | undefined> = { hh: 8, h: 16, l: 64, ll: 64, j: 64, z: 64, t: 64 };
const WIDEST = 65535;

const utf8 = new TextEncoder();

function badFormat(called: Called, expected: string, format: string): Error {
  return argumentError('ERR_INVALID_ARG_VALUE', called, 'format', expected, received(format));
}

/** The next arguments of a call. */
class Arguments {
  private index = 0;

  constructor(
    private readonly called: Called,
    private readonly format: string,
    private readonly values: unknown[],
  ) {}

  next(): [name: string, value: unknown] {
    if (this.index >= this.values.length) {
      throw badFormat(this.called, `one with ${this.values.length} conversions, as many as arguments`, this.format);
    }
    return [`argument ${this.index + 1}`, this.values[this.index++]];
  }

  int(): number {
    const [name, value] = this.next();
    const number = integer(this.called, name, value);
    if (Math.abs(number) <= WIDEST) return number;
    throw outOfRange(this.called, name, `>= ${-WIDEST} and <= ${WIDEST}`, number);
  }
}

function toInteger(called: Called, name: string, value: unknown, size: string, isSigned: boolean): Uint8Array {
  const bits = BITS[size] ?? 32;
  const wide = bigintOrInteger(called, name, typeof value === 'boolean' ? Number(value) : value);
  const integer = isSigned ? BigInt.asIntN(bits, wide) : BigInt.asUintN(bits, wide);
  return new Uint8Array(BigInt64Array.of(BigInt.asIntN(64, integer)).buffer);
}

function toText(called: Called, name: string, value: unknown): Uint8Array {
  if (value === null) return utf8.encode('(null)\0');
  if (typeof value === 'string') return utf8.encode(`${value}\0`);
  if (!ArrayBuffer.isView(value)) throw invalidType(called, name, 'a string, an ArrayBufferView or null', value);
  const all = memoryOf(value);
  const end = all.indexOf(0);
  return Buffer.concat([end === -1 ? all : all.subarray(0, end), new Uint8Array(1)]);
}

function toDouble(called: Called, name: string, value: unknown): Uint8Array {
  if (typeof value !== 'number') throw invalidType(called, name, 'a number', value);
  return new Uint8Array(Float64Array.of(value).buffer);
}

function argument(called: Called, args: Arguments, size: string, conversion: string): ArrayBufferView | null {
  const [name, value] = args.next();
  if (conversion === 'p') {
    if (value === null || ArrayBuffer.isView(value)) return value;
    throw invalidType(called, name, 'an ArrayBufferView or null', value);
  }
  if (conversion === 's') return toText(called, name, value);
  if ('aAeEfFgG'.includes(conversion)) return toDouble(called, name, value);
  return toInteger(called, name, value, size, 'dic'.includes(conversion));
}

function convert(
  flags: string,
  width: number,
  precision: number,
  conversion: string,
  value: ArrayBufferView | null,
): Uint8Array {
  const call = native.functions['snprintf']!;
  const unique = [...new Set(flags)].join('');
  for (let buffer = new Uint8Array(128); ;) {
    const length = call(buffer, unique, width, precision, conversion.charCodeAt(0), value) as number;
    if (length < buffer.length) return buffer.subarray(0, Math.max(length, 0));
    buffer = new Uint8Array(length + 1);
  }
}

/** The bytes that printf(3) prints. */
export function format(called: Called, text: string, values: unknown[]): Uint8Array {
  if (typeof text !== 'string') throw invalidType(called, 'format', 'a string', text);
  const args = new Arguments(called, text, values);
  const parts: Uint8Array[] = [];
  let rest = text;
  for (let match; (match = CONVERSION.exec(rest)); rest = rest.slice(match.index + match[0].length)) {
    parts.push(utf8.encode(rest.slice(0, match.index)));
    const [whole, flags = '', widthText = '', precisionText, size = '', conversion = ''] = match;
    if (conversion === '%') {
      parts.push(utf8.encode('%'));
      continue;
    }
    if (!'diouxXcsaAeEfFgGpm'.includes(conversion)) throw badFormat(called, `one without ${whole}`, text);
    const width = widthText === '*' ? args.int() : Number(widthText);
    const precision = precisionText === '*' ? args.int() : precisionText === undefined ? -1 : Number(precisionText);
    if (Math.abs(width) > WIDEST || precision > WIDEST)
      throw badFormat(called, `one with widths up to ${WIDEST}`, text);
    const value =
      conversion === 'm' ? toText(called, 'errno', strerror(errno)) : argument(called, args, size, conversion);
    const flagsOfWidth = width < 0 ? `${flags}-` : flags;
    parts.push(convert(flagsOfWidth, Math.abs(width), precision, conversion === 'm' ? 's' : conversion, value));
  }
  if (rest.includes('%')) throw badFormat(called, 'one without an incomplete conversion', text);
  parts.push(utf8.encode(rest));
  return Buffer.concat(parts);
}

const strerror = (errnum: number): string => native.functions['strerror']!(errnum) as string;
