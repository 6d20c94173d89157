#include <fcntl.h>

#include "../binding/bounce_buffer.h"
#include "../binding/path.h"
#include "../binding/syscall.h"
#include "../pointers/request.h"
#include "../registry.h"

namespace custom {

namespace {

using enum bsd::RequestArgument;

// F_GETOWN is missing: lib/headers/fcntl.ts uses F_GETOWN_EX, as glibc does.
constexpr bsd::RequestFamily kCommands[] = {
    {kNumber, 0, {F_GETFL, F_SETFL, F_GETFD, F_SETFD, F_DUPFD, F_DUPFD_CLOEXEC, F_SETOWN}},
    {kInOut, sizeof(struct flock), {F_GETLK, F_SETLK, F_SETLKW}},
#ifdef __linux__
    {kNumber,
     0,
     {F_GETSIG, F_SETSIG, F_GETPIPE_SZ, F_SETPIPE_SZ, F_GETLEASE, F_SETLEASE, F_NOTIFY, F_ADD_SEALS, F_GET_SEALS}},
    {kInOut, sizeof(struct flock), {F_OFD_GETLK, F_OFD_SETLK, F_OFD_SETLKW}},
    {kInOut, sizeof(f_owner_ex), {F_GETOWN_EX, F_SETOWN_EX}},
    {kInOut, sizeof(uint64_t), {F_GET_RW_HINT, F_SET_RW_HINT, F_GET_FILE_RW_HINT, F_SET_FILE_RW_HINT}},
#endif
};

// The argument may be an address for the kernel, with an unknown size.
int unknown(int fd, int cmd, const bsd::Argument& arg) {
  if (!arg.is_pointer) return bsd::is_no_address(arg.number) ? ::fcntl(fd, cmd, arg.number) : bsd::fail(EINVAL);
  if (arg.is_null()) return ::fcntl(fd, cmd, nullptr);
  return bsd::encode_argument_error(bsd::kUnknownCommand, 1);
}

}  // namespace

int fcntl(int fd, int cmd, bsd::Argument arg) {
  const bsd::RequestFamily* const known = bsd::find_request(kCommands, static_cast<unsigned int>(cmd));
  if (known == nullptr) return unknown(fd, cmd, arg);
  if (known->argument == kNumber) {
    if (arg.is_pointer && !arg.is_null()) return bsd::encode_argument_error(bsd::kNotNumber, 2);
    return ::fcntl(fd, cmd, static_cast<int>(arg.number));
  }
  if (!arg.is_pointer) return arg.number == 0 ? ::fcntl(fd, cmd, nullptr) : bsd::fail(EFAULT);
  if (!arg.is_null() && arg.memory.size < known->size) return bsd::fail(EFAULT);
  return ::fcntl(fd, cmd, arg.memory.data);
}

int unsafe_fcntl(int fd, int cmd, bsd::Argument arg) {
  if (!arg.is_pointer) return ::fcntl(fd, cmd, arg.number);
  if (arg.is_null()) return ::fcntl(fd, cmd, nullptr);
  return bsd::with_copy(arg.memory, std::max(arg.memory.size, bsd::kUnknownSize), true,
                        [=](void* copy) { return ::fcntl(fd, cmd, copy); });
}

int open(bsd::ViewOrCString pathname, int flags, mode_t mode) { return ::open(bsd::Path(pathname).get(), flags, mode); }

#ifdef __linux__
int64_t splice(int fd_in, bsd::Single<off64_t> off_in, int fd_out, bsd::Single<off64_t> off_out, size_t len,
               unsigned int flags) {
  return ::splice(fd_in, off_in.data, fd_out, off_out.data, len, flags);
}
#endif

}  // namespace custom

FUNCTIONS(CUSTOM(fcntl), CUSTOM(unsafe_fcntl), CUSTOM(open));
#ifdef __linux__
FUNCTIONS(CUSTOM(splice), SYSCALL(tee));
#endif

STRUCT(flock, l_type, l_whence, l_start, l_len, l_pid);
#ifdef __linux__
STRUCT(f_owner_ex, type, pid);
#endif
