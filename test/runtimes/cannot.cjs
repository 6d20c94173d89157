'use strict';
// What a runtime cannot do that Node can, each with its reason: the checks of checks.cjs that fail there.
const woken =
  'without libuv, a blocked thread is woken twenty times a second to see whether it is to end, and calls again';

const cannot = {
  bun: {
    'an ArrayBuffer that nobody made a view of is a TypeError':
      'its napi_get_typedarray_info takes it for a view of all its bytes (whose end is kept to)',
    'a blocked thread is not woken': woken,
    'a child inherits a descriptor that stdio does not name':
      'its spawn closes them all in the child: name it in stdio',
  },
  deno: {
    'a blocked thread is not woken': woken,
    'the thread of a terminated worker that was blocked is gone':
      'its terminate() ends no worker that does not come back to its event loop, not even a loop in JavaScript',
    'terminate() resolves once the thread has ended': 'it resolves at once',
  },
};

// Calls of calls.cjs that never end when they are told to, where nothing but waiting for ever would show it.
const stays = {
  bun: {
    'read with all signals blocked': 'it suspends threads by signals: terminate() hangs, process.exit() does not',
  },
  deno: {},
};

module.exports = { cannot, stays };
