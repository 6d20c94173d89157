import * as lib from 'bsd-sockets';

type Class = { new (init?: ArrayBufferView): ArrayBufferView; readonly size: number };

const isStruct = ([, type]: [string, unknown]): boolean =>
  typeof type === 'function' && (type as { prototype?: unknown }).prototype instanceof DataView;

const bytes = (view: ArrayBufferView): Buffer => Buffer.from(view.buffer, view.byteOffset, view.byteLength);

const structs = Object.entries(lib).filter(isStruct) as [string, Class][];

test('the library has more than 80 structs', () => {
  expect(structs.length).toBeGreaterThan(80);
});

describe.each(structs)('%s', (_name, type) => {
  const filled = (): ArrayBufferView => {
    const memory = Uint8Array.from({ length: type.size + 8 }, (_, i) => 0x81 + i);
    return lib.cast(type, memory);
  };

  test('new X(x) copies all bytes', () => {
    const x = filled();
    const copy = new type(x);
    expect(copy.byteLength).toBe(type.size);
    expect(bytes(copy)).toEqual(bytes(x));
    if (type.size === 0) return;
    new Uint8Array(copy.buffer).fill(0);
    expect(bytes(x)[0]).toBe(0x81);
  });

  test('rejects another view, which must be cast', () => {
    expect(() => new type(new DataView(new ArrayBuffer(type.size)))).toThrow(TypeError);
    expect(() => new type(lib.array(type as never, 1))).toThrow(
      /: init must be members or an instance of \w+: cast\(\w+, p\) makes a view one/,
    );
  });

  test('converts to JSON that has its members only', () => {
    const plain = (filled() as ArrayBufferView & { toJSON(): object }).toJSON();
    expect(JSON.parse(JSON.stringify(filled()))).toEqual(plain);
    expect(Object.keys(plain)).not.toEqual([]);
  });
});

test('a copy of a longer address has the length of a sockaddr', () => {
  const list: [lib.ifaddrs | null] = [null];
  expect(lib.getifaddrs(list)).toBe(0);
  const address = list[0]!.ifa_addr!;
  const copy = new lib.sockaddr(address);
  expect(bytes(copy)).toEqual(bytes(address).subarray(0, lib.sizeof(lib.sockaddr)));
});
