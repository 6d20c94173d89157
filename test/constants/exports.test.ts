import * as lib from 'bsd-sockets';
import { layoutOf, native } from '../../lib/runtime/addon';
import { structs } from '../layout/structs';

const exported: Record<string, unknown> = { ...lib };

const inner = ['ioctl_ifconf', 'setsockopt_fprog']; // parts of ioctl() and setsockopt()
const functions = Object.keys(native.functions).filter(
  (name) => !inner.includes(name) && !name.startsWith('promises '),
);

test.each(functions)('%s() is exported and throws without its arguments', (name) => {
  const call = exported[name] as () => unknown;
  expect(call).toBeInstanceOf(Function);
  expect(call.name).toBe(name);
  if (call.length === 0) return;
  expect(call).toThrow(TypeError);
  expect(call).toThrow(new RegExp(`^${name}: \\w+ must be .* \\(received undefined\\)`));
});

test.each(Object.keys(native.structs))('struct %s is exported as a class', (name) => {
  const known = structs[name]?.class ?? name;
  const type = exported[known] as { new (): unknown; name: string; size: number };
  expect(type).toBeInstanceOf(Function);
  expect(type.name).toBe(known);
  expect(type.size).toBe(layoutOf(name)!.size);
  expect(new type()).toBeInstanceOf(type);
});
