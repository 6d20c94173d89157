'use strict';
// What a runtime cannot do that Node can, each with its reason: the checks of checks.cjs that fail there.
const cannot = {
  bun: {
    'an ArrayBuffer that nobody made a view of is a TypeError':
      'its napi_get_typedarray_info takes it for a view of all its bytes (whose end is kept to)',
    'the thread of a terminated worker that was blocked is gone':
      'blocked calls are bare there, and it wakes none that the kernel restarts after a signal',
    'terminate() resolves once the thread has ended': 'it never resolves for a worker that stays blocked',
    'a child inherits a descriptor that stdio does not name':
      'its spawn closes them all in the child: name it in stdio',
  },
  deno: {
    'the thread of a terminated worker that was blocked is gone':
      'its terminate() ends no worker that does not come back to its event loop, not even a loop in JavaScript',
    'terminate() resolves once the thread has ended': 'it resolves at once',
  },
};

// Runtimes whose terminate() does not end a blocked worker, each with its reason. The end of the process does.
const terminates = {
  bun: 'blocked calls are bare: terminate() waits until the call returns',
  deno: 'blocked calls are bare: terminate() resolves at once, and the thread stays until the call returns',
};

module.exports = { cannot, terminates };
