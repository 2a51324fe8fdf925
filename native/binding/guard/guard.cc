// A second, small addon for the kernel's process: takes what native code prints, and lets the last words out
// when it crashes.
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <node_api.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/ioctl.h>
#include <time.h>
#include <ucontext.h>
#include <unistd.h>

#include <atomic>
#include <cstdint>

namespace {

/// What the protocol's thread reads when a thread has crashed. Written in one piece.
struct CrashReport {
  int32_t signal;
  int32_t code;
  uint64_t instruction;
  uint64_t address;
};

/// The last three are requests to end: whoever watches the kernel is told before it does.
constexpr int crashSignals[] = {SIGSEGV, SIGBUS, SIGABRT, SIGILL, SIGFPE,
                                SIGTRAP, SIGSYS, SIGTERM, SIGHUP, SIGQUIT};
/// How long a crashed thread waits for the protocol's thread.
constexpr int patienceMs = 5000;
constexpr size_t signalStackBytes = 64 * 1024;

using TryWasmTrap = bool (*)(int, siginfo_t*, void*);
TryWasmTrap tryWasmTrap = nullptr;

/// Shared with the protocol's thread, which stores 1 when all is said. Null: no guard.
std::atomic<int32_t>* released = nullptr;
int reportFd = -1;
std::atomic<bool> hasCrashed{false};
bool isGuarding = false;
struct sigaction former[sizeof(crashSignals) / sizeof(crashSignals[0])];
/// Read ends of what was standard output and standard error.
int readFds[2] = {-1, -1};

uint64_t instructionOf(void* context) {
#if defined(__x86_64__)
  return static_cast<uint64_t>(static_cast<ucontext_t*>(context)->uc_mcontext.gregs[REG_RIP]);
#elif defined(__aarch64__)
  return static_cast<uint64_t>(static_cast<ucontext_t*>(context)->uc_mcontext.pc);
#else
  return 0;
#endif
}

/// Runs in the thread that crashed, on a stack of its own: only calls that a signal handler may make.
void onCrash(int signalNumber, siginfo_t* info, void* context) {
  // V8 turns accesses outside of a WebAssembly memory into errors this way.
  if ((signalNumber == SIGSEGV || signalNumber == SIGBUS) && tryWasmTrap != nullptr &&
      tryWasmTrap(signalNumber, info, context)) {
    return;
  }
  if (!hasCrashed.exchange(true)) {
    const CrashReport report = {signalNumber, info->si_code, instructionOf(context),
                                reinterpret_cast<uint64_t>(info->si_addr)};
    const bool isTold = write(reportFd, &report, sizeof(report)) == sizeof(report);
    const timespec step = {0, 5'000'000};
    for (int waited = 0; isTold && waited < patienceMs && released->load() == 0; waited += 5) {
      nanosleep(&step, nullptr);
    }
    signal(signalNumber, SIG_DFL);
    raise(signalNumber);
    return;
  }
  // A second thread: the first one ends the process.
  for (;;) pause();
}

napi_value raiseError(napi_env env, const char* what) {
  char text[200];
  snprintf(text, sizeof(text), "%s: %s", what, strerror(errno));
  napi_throw_error(env, nullptr, text);
  return nullptr;
}

/// A pipe that programs started later do not inherit.
bool makePipe(int* ends) {
  if (pipe(ends) != 0) return false;
  fcntl(ends[0], F_SETFD, FD_CLOEXEC);
  fcntl(ends[1], F_SETFD, FD_CLOEXEC);
  return true;
}

napi_value number(napi_env env, int value) {
  napi_value result;
  napi_create_int32(env, value, &result);
  return result;
}

/// capture(): {stdout, stderr, log}: descriptors to read what is written to 1 and 2 from now on, and the
/// former 2.
napi_value capture(napi_env env, napi_callback_info) {
  int former2 = fcntl(2, F_DUPFD_CLOEXEC, 3);
  if (former2 < 0) return raiseError(env, "standard error cannot be kept");
  FILE* const streams[2] = {stdout, stderr};
  for (int index = 0; index < 2; ++index) {
    int ends[2];
    if (!makePipe(ends)) return raiseError(env, "a pipe for native output cannot be made");
    fcntl(ends[0], F_SETFL, O_NONBLOCK);
#ifdef F_SETPIPE_SZ
    // As large as an ordinary user may have it, so that a loop of prints seldom waits; it does no harm when
    // refused.
    fcntl(ends[1], F_SETPIPE_SZ, 1 << 20);
#endif
    fflush(streams[index]);
    if (dup2(ends[1], index + 1) < 0) return raiseError(env, "native output cannot be redirected");
    close(ends[1]);
    setvbuf(streams[index], nullptr, _IOLBF, BUFSIZ);
    readFds[index] = ends[0];
  }
  napi_value result;
  napi_create_object(env, &result);
  napi_set_named_property(env, result, "stdout", number(env, readFds[0]));
  napi_set_named_property(env, result, "stderr", number(env, readFds[1]));
  napi_set_named_property(env, result, "log", number(env, former2));
  return result;
}

/// flush(): what C programs hold back is written.
napi_value flush(napi_env, napi_callback_info) {
  fflush(nullptr);
  return nullptr;
}

/// pending(): 1 when native text of standard output waits to be read, 2 of standard error, 3 both.
napi_value pending(napi_env env, napi_callback_info) {
  int which = 0;
  for (int index = 0; index < 2; ++index) {
    int count = 0;
    if (readFds[index] >= 0 && ioctl(readFds[index], FIONREAD, &count) == 0 && count > 0) which |= 1 << index;
  }
  return number(env, which);
}

/// guard(cells, index): a descriptor with one CrashReport when a thread crashes; it waits until cells[index]
/// is not 0.
napi_value guard(napi_env env, napi_callback_info info) {
  size_t count = 2;
  napi_value arguments[2];
  napi_get_cb_info(env, info, &count, arguments, nullptr, nullptr);
  napi_typedarray_type type;
  size_t length = 0;
  void* data = nullptr;
  uint32_t index = 0;
  if (count < 2 ||
      napi_get_typedarray_info(env, arguments[0], &type, &length, &data, nullptr, nullptr) != napi_ok ||
      type != napi_int32_array || napi_get_value_uint32(env, arguments[1], &index) != napi_ok ||
      index >= length) {
    napi_throw_type_error(env, nullptr,
                          "guard(cells: Int32Array, index): the cells and one of their indices");
    return nullptr;
  }
  if (isGuarding) {
    napi_throw_error(env, nullptr, "guard: it is on already");
    return nullptr;
  }
  int ends[2];
  if (!makePipe(ends)) return raiseError(env, "a pipe for crash reports cannot be made");
  static_assert(sizeof(std::atomic<int32_t>) == sizeof(int32_t));
  released = reinterpret_cast<std::atomic<int32_t>*>(static_cast<int32_t*>(data) + index);
  reportFd = ends[1];
  tryWasmTrap = reinterpret_cast<TryWasmTrap>(
      dlsym(RTLD_DEFAULT, "_ZN2v829TryHandleWebAssemblyTrapPosixEiP9siginfo_tPv"));
  // A thread whose stack has overflown needs another one for the handler. Other threads have theirs or crash
  // as before.
  stack_t stack = {};
  stack.ss_sp = malloc(signalStackBytes);
  stack.ss_size = signalStackBytes;
  if (stack.ss_sp != nullptr) sigaltstack(&stack, nullptr);
  struct sigaction action = {};
  action.sa_sigaction = onCrash;
  action.sa_flags = SA_SIGINFO | SA_ONSTACK;
  sigemptyset(&action.sa_mask);
  int slot = 0;
  for (int signalNumber : crashSignals) sigaction(signalNumber, &action, &former[slot++]);
  isGuarding = true;
  return number(env, ends[0]);
}

/// release(): crashes end the process as they did before; for its orderly end.
napi_value release(napi_env, napi_callback_info) {
  int slot = 0;
  if (isGuarding)
    for (int signalNumber : crashSignals) sigaction(signalNumber, &former[slot++], nullptr);
  isGuarding = false;
  return nullptr;
}

}  // namespace

NAPI_MODULE_INIT() {
  const struct {
    const char* name;
    napi_callback callback;
  } functions[] = {
      {"capture", capture}, {"flush", flush}, {"pending", pending}, {"guard", guard}, {"release", release}};
  for (const auto& entry : functions) {
    napi_value function;
    if (napi_create_function(env, entry.name, NAPI_AUTO_LENGTH, entry.callback, nullptr, &function) !=
            napi_ok ||
        napi_set_named_property(env, exports, entry.name, function) != napi_ok) {
      return nullptr;
    }
  }
  return exports;
}
