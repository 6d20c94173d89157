// c FILE: sends a file to one connection, over and over.
#include <fcntl.h>
#include <sys/sendfile.h>
#include <sys/stat.h>

#include "../harness/bound.h"

int main(int argc, char **argv) {
  if (argc != 2) return 1;
  struct stat about;
  int file = open(argv[1], O_RDONLY), fd = accept(listening(), NULL, NULL);
  if (fstat(file, &about) == -1) return 1;
  for (;;) {
    off_t offset = 0;
    while (offset < about.st_size) {
      if (sendfile(fd, file, &offset, about.st_size - offset) <= 0) return 0;
    }
  }
}
