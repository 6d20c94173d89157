'use strict';
// Checks of checks.cjs that fail in a runtime other than Node, each with its reason.
const cannot = {
  bun: {
    'an ArrayBuffer instead of a view throws a TypeError':
      'its napi_get_typedarray_info treats it as a view of all its bytes',
    'the thread of a terminated worker that was blocked is gone': 'its terminate() does not interrupt a blocked call',
    'terminate() resolves once the thread has ended': 'it never resolves for a worker that stays blocked',
    'a child inherits a descriptor that stdio does not name':
      'its spawn closes all descriptors that stdio does not list',
  },
  deno: {
    'the thread of a terminated worker that was blocked is gone':
      'its terminate() only ends workers that return to their event loop: not even a loop in JavaScript ends',
    'terminate() resolves once the thread has ended': 'it resolves at once',
  },
};

// Runtimes whose terminate() does not end a blocked worker, each with its reason. The end of the process does.
const terminates = {
  bun: 'terminate() does not interrupt a blocked call, and waits until it returns',
  deno: 'terminate() does not interrupt a blocked call: it resolves immediately, and the thread remains until the call returns',
};

module.exports = { cannot, terminates };
