/** What C has without a header: its types as pointers, `sizeof` and the casts; and `check`. */
export { check, type SystemError } from '../runtime/check';
export { array, cast, cstr, int, sizeof, socklen_t, type struct_array } from '../runtime/struct/define';
