import { constant } from '../runtime/addon';

/** Mode: the owner may read, write and execute. */
export const S_IRWXU = constant('S_IRWXU');
/** Mode: the owner may read. */
export const S_IRUSR = constant('S_IRUSR');
/** Mode: the owner may write. */
export const S_IWUSR = constant('S_IWUSR');
/** Mode: the owner may execute. */
export const S_IXUSR = constant('S_IXUSR');
/** Mode: the group may read, write and execute. */
export const S_IRWXG = constant('S_IRWXG');
/** Mode: the group may read. */
export const S_IRGRP = constant('S_IRGRP');
/** Mode: the group may write. */
export const S_IWGRP = constant('S_IWGRP');
/** Mode: the group may execute. */
export const S_IXGRP = constant('S_IXGRP');
/** Mode: others may read, write and execute. */
export const S_IRWXO = constant('S_IRWXO');
/** Mode: others may read. */
export const S_IROTH = constant('S_IROTH');
/** Mode: others may write. */
export const S_IWOTH = constant('S_IWOTH');
/** Mode: others may execute. */
export const S_IXOTH = constant('S_IXOTH');
/** Mode: runs as its owner. */
export const S_ISUID = constant('S_ISUID');
/** Mode: runs as its group. */
export const S_ISGID = constant('S_ISGID');
/** Mode: in this directory only owners remove files. */
export const S_ISVTX = constant('S_ISVTX');
