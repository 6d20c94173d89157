#include <fcntl.h>

#include "../binding/bounce_buffer.h"
#include "../binding/path.h"
#include "../binding/syscall.h"
#include "../registry.h"

namespace custom {

namespace {

enum class Takes { kInt, kMemory, kUnknown };

struct Command {
  int cmd;
  Takes takes;
  size_t size = 0;
};

// The use of the last argument by each command. F_GETOWN is missing: lib/headers/fcntl.ts uses F_GETOWN_EX, as glibc
// does.
constexpr Command kCommands[] = {
    {F_GETFL, Takes::kInt},
    {F_SETFL, Takes::kInt},
    {F_GETFD, Takes::kInt},
    {F_SETFD, Takes::kInt},
    {F_DUPFD, Takes::kInt},
    {F_DUPFD_CLOEXEC, Takes::kInt},
    {F_SETOWN, Takes::kInt},
    {F_GETLK, Takes::kMemory, sizeof(struct flock)},
    {F_SETLK, Takes::kMemory, sizeof(struct flock)},
    {F_SETLKW, Takes::kMemory, sizeof(struct flock)},
#ifdef __linux__
    {F_GETSIG, Takes::kInt},
    {F_SETSIG, Takes::kInt},
    {F_GETPIPE_SZ, Takes::kInt},
    {F_SETPIPE_SZ, Takes::kInt},
    {F_GETLEASE, Takes::kInt},
    {F_SETLEASE, Takes::kInt},
    {F_NOTIFY, Takes::kInt},
    {F_ADD_SEALS, Takes::kInt},
    {F_GET_SEALS, Takes::kInt},
    {F_OFD_GETLK, Takes::kMemory, sizeof(struct flock)},
    {F_OFD_SETLK, Takes::kMemory, sizeof(struct flock)},
    {F_OFD_SETLKW, Takes::kMemory, sizeof(struct flock)},
    {F_GETOWN_EX, Takes::kMemory, sizeof(f_owner_ex)},
    {F_SETOWN_EX, Takes::kMemory, sizeof(f_owner_ex)},
    {F_GET_RW_HINT, Takes::kMemory, sizeof(uint64_t)},
    {F_SET_RW_HINT, Takes::kMemory, sizeof(uint64_t)},
    {F_GET_FILE_RW_HINT, Takes::kMemory, sizeof(uint64_t)},
    {F_SET_FILE_RW_HINT, Takes::kMemory, sizeof(uint64_t)},
#endif
};

Command command(int cmd) {
  for (const Command& row : kCommands) {
    if (row.cmd == cmd) return row;
  }
  return {cmd, Takes::kUnknown};
}

// The kernel may take the argument for an address, and what it reads and writes there is unknown.
int unknown(int fd, int cmd, const bsd::Argument& arg) {
  if (!arg.is_pointer) return bsd::is_no_address(arg.number) ? ::fcntl(fd, cmd, arg.number) : bsd::fail(EINVAL);
  if (arg.memory.data == nullptr) return ::fcntl(fd, cmd, nullptr);
  return bsd::encode_argument_error(bsd::kUnknownCommand, 1);
}

}  // namespace

int fcntl(int fd, int cmd, bsd::Argument arg) {
  const auto [_, takes, size] = command(cmd);
  switch (takes) {
    case Takes::kInt:
      if (arg.is_pointer && arg.memory.data != nullptr) return bsd::encode_argument_error(bsd::kNotNumber, 2);
      return ::fcntl(fd, cmd, static_cast<int>(arg.number));
    case Takes::kMemory:
      if (!arg.is_pointer) return arg.number == 0 ? ::fcntl(fd, cmd, nullptr) : bsd::fail(EFAULT);
      if (arg.memory.data != nullptr && arg.memory.size < size) return bsd::fail(EFAULT);
      return ::fcntl(fd, cmd, arg.memory.data);
    default:
      return unknown(fd, cmd, arg);
  }
}

// Any command. The memory behind the view's end reads as zeros.
int unsafe_fcntl(int fd, int cmd, bsd::Argument arg) {
  constexpr size_t kRoom = 64 * 1024;
  if (!arg.is_pointer) return ::fcntl(fd, cmd, arg.number);
  if (arg.memory.data == nullptr) return ::fcntl(fd, cmd, nullptr);
  const bsd::BounceBuffer copy(arg.memory, std::max(arg.memory.size, kRoom));
  if (copy.data() == nullptr) return bsd::fail(ENOMEM);
  const int result = ::fcntl(fd, cmd, copy.data());
  if (result != -1 || errno != EFAULT) copy.store();
  return result;
}

int open(bsd::ViewOrString pathname, int flags, mode_t mode) { return ::open(bsd::Path(pathname).get(), flags, mode); }

#ifdef __linux__
namespace {

bool holds(const bsd::View& offset) {
  if (offset.data == nullptr || offset.size >= sizeof(off64_t)) return true;
  errno = EFAULT;
  return false;
}

}  // namespace

int64_t splice(int fd_in, bsd::View off_in, int fd_out, bsd::View off_out, size_t len, unsigned int flags) {
  if (!holds(off_in) || !holds(off_out)) return -1;
  return ::splice(fd_in, static_cast<off64_t*>(off_in.data), fd_out, static_cast<off64_t*>(off_out.data), len, flags);
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
