#include <sys/stat.h>

#include "../../binding/path.h"
#include "../../binding/syscall.h"
#include "../../registry.h"

namespace custom {

int chmod(bsd::ViewOrCString pathname, mode_t mode) { return ::chmod(bsd::Path(pathname).get(), mode); }

int stat(bsd::ViewOrCString pathname, struct ::stat& statbuf) { return ::stat(bsd::Path(pathname).get(), &statbuf); }

int fstat(int fd, struct ::stat& statbuf) { return ::fstat(fd, &statbuf); }

}  // namespace custom

CONSTANTS(S_IFMT, S_IFSOCK, S_IFLNK, S_IFREG, S_IFBLK, S_IFDIR, S_IFCHR, S_IFIFO);

FUNCTIONS(CUSTOM(stat), CUSTOM(fstat), CUSTOM(chmod), SYSCALL(fchmod), SYSCALL(umask));

#ifdef __linux__
STRUCT(stat, st_dev, st_ino, st_mode, st_nlink, st_uid, st_gid, st_rdev, st_size, st_blksize, st_blocks, st_atim,
       st_mtim, st_ctim, st_atime, st_mtime, st_ctime);
#else
STRUCT(stat, st_dev, st_ino, st_mode, st_nlink, st_uid, st_gid, st_rdev, st_size, st_blksize, st_blocks, st_atime,
       st_mtime, st_ctime);
#endif
