// The errors that the engine throws itself, each with a short code that the binding passes on as
// `error.code`.
#pragma once
#include <stdexcept>
#include <string>

namespace mxlab {

/// Codes: BadHandle, BadArgument, MetaMismatch, OutOfMemory, KernelFailed, KeyboardInterrupt.
class EngineError : public std::runtime_error {
 public:
  EngineError(const char* code, const std::string& message) : std::runtime_error(message), code_(code) {}
  const char* code() const { return code_; }

 private:
  const char* code_;
};

}  // namespace mxlab
