'use strict';
// Jest's global setup under AddressSanitizer, which has already read its options: child processes of the tests
// (compilers, ip, other nodes) are not checked for leaks.
module.exports = () => {
  process.env.ASAN_OPTIONS = 'detect_leaks=0';
};
