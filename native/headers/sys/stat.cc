#include <sys/stat.h>

#include "../../binding/path.h"
#include "../../binding/syscall.h"
#include "../../registry.h"

namespace custom {

int chmod(bsd::ViewOrString pathname, mode_t mode) { return ::chmod(bsd::Path(pathname).get(), mode); }

int stat(bsd::ViewOrString pathname, struct ::stat& statbuf) { return ::stat(bsd::Path(pathname).get(), &statbuf); }

int fstat(int fd, struct ::stat& statbuf) { return ::fstat(fd, &statbuf); }

}  // namespace custom

namespace {

const bsd::Constant constants[] = {
    CONSTANT(S_IFMT),  CONSTANT(S_IFSOCK), CONSTANT(S_IFLNK), CONSTANT(S_IFREG),
    CONSTANT(S_IFBLK), CONSTANT(S_IFDIR),  CONSTANT(S_IFCHR), CONSTANT(S_IFIFO),
};

const bsd::Function functions[] = {CUSTOM(stat), CUSTOM(fstat), CUSTOM(chmod), SYSCALL(fchmod), SYSCALL(umask)};

const bsd::Struct structs[] = {
#ifdef __linux__
    STRUCT(stat, st_dev, st_ino, st_mode, st_nlink, st_uid, st_gid, st_rdev, st_size, st_blksize, st_blocks, st_atim,
           st_mtim, st_ctim, st_atime, st_mtime, st_ctime),
#else
    STRUCT(stat, st_dev, st_ino, st_mode, st_nlink, st_uid, st_gid, st_rdev, st_size, st_blksize, st_blocks, st_atime,
           st_mtime, st_ctime),
#endif
};

}  // namespace

HEADER(constants, functions, structs);
