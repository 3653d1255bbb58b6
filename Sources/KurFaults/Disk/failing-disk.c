// Fails the Nth call on files of one folder, for a program that is started with this preloaded.
//
// FAIL_UNDER   the folder
// FAIL_CALL    read, write, sync, open, name (rename, link, unlink) or any
// FAIL_AT      which call, from 1; 0 counts them into FAIL_MARK and fails none
// FAIL_WITH    the number of an error, or 0 to end the process as a power cut would
// FAIL_ON      1 to fail every later call too
// FAIL_MARK    a file that is made when a call was failed
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/sendfile.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <unistd.h>

static atomic_long calls;

static int is_under(const char *path) {
  const char *folder = getenv("FAIL_UNDER");
  return folder && path && strncmp(path, folder, strlen(folder)) == 0;
}

static int is_file_under(int file) {
  char link[64], path[4096];
  snprintf(link, sizeof link, "/proc/self/fd/%d", file);
  long length = syscall(SYS_readlink, link, path, sizeof path - 1);
  if (length <= 0) return 0;
  path[length] = 0;
  return is_under(path);
}

// 1 with errno set where the call is to fail.
static int fails(const char *kind) {
  const char *wanted = getenv("FAIL_CALL"), *at = getenv("FAIL_AT"), *with = getenv("FAIL_WITH");
  if (!wanted || !at || !with) return 0;
  if (strcmp(wanted, "any") != 0 && strcmp(wanted, kind) != 0) return 0;
  long number = atomic_fetch_add(&calls, 1) + 1;
  if (atol(at) == 0) return 0;
  if (number != atol(at) && !(getenv("FAIL_ON") && number > atol(at))) return 0;
  const char *mark = getenv("FAIL_MARK");
  if (mark) {
    long file = syscall(SYS_openat, AT_FDCWD, mark, O_CREAT | O_WRONLY | O_CLOEXEC, 0666);
    if (file >= 0) syscall(SYS_close, file);
  }
  if (atoi(with) == 0) syscall(SYS_kill, getpid(), SIGKILL);
  errno = atoi(with);
  return 1;
}

__attribute__((destructor)) static void tell(void) {
  const char *at = getenv("FAIL_AT"), *mark = getenv("FAIL_MARK");
  if (!at || !mark || atol(at) != 0) return;
  long file = syscall(SYS_openat, AT_FDCWD, mark, O_CREAT | O_WRONLY | O_CLOEXEC, 0666);
  char text[32];
  int length = snprintf(text, sizeof text, "%ld", atomic_load(&calls));
  if (file >= 0) syscall(SYS_write, file, text, length);
}

#define REAL(name) __typeof__(&name) real = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

#define ON_FILE(kind, result, name, file, parameters, arguments)                                   \
  result name parameters {                                                                         \
    if (is_file_under(file) && fails(kind)) return -1;                                             \
    REAL(name);                                                                                    \
    return real arguments;                                                                         \
  }

ON_FILE("read", ssize_t, read, f, (int f, void *b, size_t n), (f, b, n))
ON_FILE("read", ssize_t, pread, f, (int f, void *b, size_t n, off_t o), (f, b, n, o))
ON_FILE("read", ssize_t, pread64, f, (int f, void *b, size_t n, off64_t o), (f, b, n, o))
ON_FILE("write", ssize_t, write, f, (int f, const void *b, size_t n), (f, b, n))
ON_FILE("write", ssize_t, pwrite, f, (int f, const void *b, size_t n, off_t o), (f, b, n, o))
ON_FILE("write", ssize_t, pwrite64, f, (int f, const void *b, size_t n, off64_t o), (f, b, n, o))
ON_FILE("write", int, ftruncate, f, (int f, off_t n), (f, n))
ON_FILE("write", int, ftruncate64, f, (int f, off64_t n), (f, n))
ON_FILE("write", ssize_t, sendfile, f, (int f, int g, off_t *o, size_t n), (f, g, o, n))
ON_FILE("write", ssize_t, copy_file_range, f,
        (int g, off64_t *p, int f, off64_t *o, size_t n, unsigned u), (g, p, f, o, n, u))
ON_FILE("sync", int, fsync, f, (int f), (f))
ON_FILE("sync", int, fdatasync, f, (int f), (f))

int rename(const char *from, const char *to) {
  if (is_under(to) && fails("name")) return -1;
  REAL(rename);
  return real(from, to);
}

int link(const char *from, const char *to) {
  if (is_under(to) && fails("name")) return -1;
  REAL(link);
  return real(from, to);
}

int unlink(const char *path) {
  if (is_under(path) && fails("name")) return -1;
  REAL(unlink);
  return real(path);
}

#define OPENING(name)                                                                              \
  int name(const char *path, int flags, ...) {                                                     \
    va_list rest;                                                                                  \
    va_start(rest, flags);                                                                         \
    mode_t mode = va_arg(rest, mode_t);                                                            \
    va_end(rest);                                                                                  \
    if (is_under(path) && fails("open")) return -1;                                                \
    REAL(name);                                                                                    \
    return real(path, flags, mode);                                                                \
  }

OPENING(open)
OPENING(open64)
