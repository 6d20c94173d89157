// The last argument of ioctl(2) and fcntl(2): an int or a pointer, by the request. The bytes behind a pointer come from
// JavaScript. If they held an address, the kernel would read or write memory that was never passed. A list of the
// forbidden requests could not be complete, so only known requests take a view.
#pragma once

#include <cstddef>
#include <initializer_list>
#include <span>

namespace bsd {

enum class RequestArgument {
  kNumber,     // the argument itself, or none
  kIn,         // the kernel reads the view
  kInOut,      // the kernel reads and writes the view
  kText,       // the kernel reads a field of that size with a string; the view may end after the NUL
  kSizedByFd,  // the kernel reads and writes the view; the size depends on the kind of descriptor
};

// Requests with the same argument, of a type of that size.
struct RequestFamily {
  RequestArgument argument;
  size_t size;
  std::initializer_list<unsigned long> requests;
};

// Null for an unknown request.
inline const RequestFamily* find_request(std::span<const RequestFamily> families, unsigned long request) {
  for (const RequestFamily& family : families) {
    for (const unsigned long known : family.requests) {
      if (known == request) return &family;
    }
  }
  return nullptr;
}

}  // namespace bsd
