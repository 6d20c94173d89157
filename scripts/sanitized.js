'use strict';
// Jest's global setup under AddressSanitizer, which has read its options by now: what the tests start (compilers, ip,
// other nodes) is not looked through for leaks.
module.exports = () => {
  process.env.ASAN_OPTIONS = 'detect_leaks=0';
};
