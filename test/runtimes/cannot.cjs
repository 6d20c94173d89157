'use strict';
// What a runtime cannot do that Node can, each with its reason.
const cannot = {};
module.exports = { cannot };
