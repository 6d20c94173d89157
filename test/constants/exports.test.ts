import * as lib from 'bsd-sockets';
import { native } from '../../lib/native';

const exported: Record<string, unknown> = { ...lib };

test.each(Object.keys(native.functions))('%s() is exported and reaches the addon', (name) => {
  const call = exported[name] as () => unknown;
  expect(call).toBeInstanceOf(Function);
  expect(call).toThrow(TypeError);
  expect(call).toThrow(new RegExp(`^${name}: \\w+: undefined `));
});

test.each(Object.keys(native.structs))('struct %s is exported as a class', (name) => {
  const type = exported[name] as { new (): unknown; name: string; size: number };
  expect(type).toBeInstanceOf(Function);
  expect(type.name).toBe(name);
  expect(type.size).toBe(native.structs[name]!.size);
  expect(new type()).toBeInstanceOf(type);
});
