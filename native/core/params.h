// Reads the packed parameters of an operator, as lib/core/params.ts writes them: one 8-byte word per scalar.
#pragma once
#include <cstdint>
#include <cstring>
#include <optional>
#include <stdexcept>
#include <string>
#include <vector>

namespace mxlab {

/// Sequential reader over the packed bytes. Layout, all little endian:
/// integer, boolean, enum and dtype parameters: int64; numbers: float64; optional ones: int64 present, then
/// the value; lists: int64 length, then the values; text: int64 byte length, then the bytes padded to 8.
class ParamReader {
 public:
  ParamReader(const uint8_t* data, size_t size) : data_(data), size_(size) {}

  int64_t integer() { return word<int64_t>(); }
  double number() { return word<double>(); }
  bool boolean() { return integer() != 0; }
  std::vector<int64_t> integers() {
    std::vector<int64_t> list(count());
    for (int64_t& value : list) value = integer();
    return list;
  }
  std::vector<double> numbers() {
    std::vector<double> list(count());
    for (double& value : list) value = number();
    return list;
  }
  /// A list of whole numbers of which some are None.
  std::vector<std::optional<int64_t>> optionalIntegers() {
    std::vector<std::optional<int64_t>> values(count());
    for (auto& value : values) {
      const bool present = boolean();
      const int64_t number = integer();
      if (present) value = number;
    }
    return values;
  }
  std::string text() {
    const size_t length = count();
    const size_t padded = (length + 7) / 8 * 8;
    need(padded);
    std::string value(reinterpret_cast<const char*>(data_ + offset_), length);
    offset_ += padded;
    return value;
  }
  bool done() const { return offset_ == size_; }

 private:
  size_t count() {
    const int64_t length = integer();
    if (length < 0 || static_cast<size_t>(length) > size_)
      throw std::invalid_argument("packed parameters: bad length");
    return static_cast<size_t>(length);
  }
  void need(size_t bytes) {
    if (offset_ + bytes > size_) throw std::invalid_argument("packed parameters end too early");
  }
  template <typename T>
  T word() {
    need(sizeof(T));
    T value;
    std::memcpy(&value, data_ + offset_, sizeof value);
    offset_ += sizeof value;
    return value;
  }

  const uint8_t* data_;
  size_t size_;
  size_t offset_ = 0;
};

}  // namespace mxlab
