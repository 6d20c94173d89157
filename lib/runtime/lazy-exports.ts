// The objects that the built package exports. A module runs when one of its names is read for the first time; nine tenths
// of the names are constants, which the addon has in one object. scripts/build-library.js is the only user.
import { native } from './addon';
import { errno, set_errno } from './errno';
import { h_errno } from './h-errno';

type Exports = Record<string, unknown>;

/** The names that are not constant: an object of exports has getters for them. */
const live: Record<string, PropertyDescriptor> = {
  errno: { get: () => errno, set: set_errno },
  h_errno: { get: () => h_errno },
};

function finish(exports: object, names: string): object {
  for (const name of names.split(' ')) {
    if (Object.hasOwn(live, name)) {
      Object.defineProperty(exports, name, { ...live[name], enumerable: true, configurable: true });
    }
  }
  return Object.defineProperty(exports, '__esModule', { value: true });
}

/** The exports of a header: constants, and names of modules. */
export function entry(constants: string, modules: [exports: Exports, names: string][], lives: string): object {
  const values = modules.flatMap(([exports, names]) => names.split(' ').map((name) => [name, exports[name]] as const));
  const numbers = (constants.match(/\w+/g) ?? []).map((name) => [name, native.constants[name]] as const);
  // Made of entries it stays an object to V8. Filled name by name it becomes a table, which is slower at each use.
  return finish(Object.fromEntries([...numbers, ...values]), lives);
}

/** The exports of the index: all constants, and for each name of a module a getter that replaces itself by the value. */
export function index(load: (module: string) => Exports, modules: Record<string, string>, lives: string): object {
  // The object of the addon itself: a copy of two thousand names would take a fifth of the memory of loading.
  const exports: Exports = native.constants;
  // One object for all of them: seven hundred would be garbage.
  const property: PropertyDescriptor = { enumerable: true, configurable: true };
  const define = (module: string, name: string): void => {
    property.set = (value: unknown) => {
      Object.defineProperty(exports, name, { value, enumerable: true, configurable: true, writable: true });
    };
    property.get = () => (exports[name] = load(module)[name]);
    Object.defineProperty(exports, name, property);
  };
  for (const module in modules) for (const name of modules[module]!.split(' ')) define(module, name);
  return finish(exports, lives);
}
