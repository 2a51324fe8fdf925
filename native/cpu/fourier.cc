// Fourier transforms of rows, and count sketches.
#include <cmath>
#include <complex>
#include <vector>

#include "convert.h"
#include "core/kernel.h"
#include "core/parallel.h"
#include "indices.h"

namespace mxlab {
namespace {

using Complex = std::complex<double>;

/// Transforms of one length: by halves for powers of two, else as a convolution of such a length (Bluestein,
/// "A linear filtering approach to the computation of discrete Fourier transform", 1970).
class Transform {
 public:
  explicit Transform(int64_t length) : length_(length) {
    size_ = 1;
    const bool isPower = length > 0 && (length & (length - 1)) == 0;
    while (size_ < (isPower ? length : 2 * length - 1)) size_ *= 2;
    for (int64_t i = 0; i < size_ / 2; ++i) roots_.push_back(turn(-2.0 * i / static_cast<double>(size_)));
    if (isPower) return;
    // i² modulo 2 n keeps the angle exact for long rows.
    for (int64_t i = 0; i < length; ++i)
      chirp_.push_back(turn(-static_cast<double>(i * i % (2 * length)) / static_cast<double>(length)));
    filter_.assign(static_cast<size_t>(size_), Complex(0));
    for (int64_t i = 0; i < length; ++i) {
      filter_[static_cast<size_t>(i)] = std::conj(chirp_[static_cast<size_t>(i)]);
      if (i > 0) filter_[static_cast<size_t>(size_ - i)] = filter_[static_cast<size_t>(i)];
    }
    byHalves(filter_);
  }

  /// Σ x_j e^(−2 π i j k / n) in place; `row` has room for `size()` numbers.
  void run(std::vector<Complex>& row) const {
    if (length_ == 0) return;
    if (chirp_.empty()) {
      byHalves(row);
      return;
    }
    for (int64_t i = 0; i < size_; ++i)
      row[static_cast<size_t>(i)] =
          i < length_ ? row[static_cast<size_t>(i)] * chirp_[static_cast<size_t>(i)] : 0;
    byHalves(row);
    // The inverse transform is the conjugate of the transform of the conjugate.
    for (size_t i = 0; i < row.size(); ++i) row[i] = std::conj(row[i] * filter_[i]);
    byHalves(row);
    for (int64_t i = 0; i < length_; ++i)
      row[static_cast<size_t>(i)] = std::conj(row[static_cast<size_t>(i)]) * chirp_[static_cast<size_t>(i)] /
                                    static_cast<double>(size_);
  }
  size_t size() const { return static_cast<size_t>(size_); }

 private:
  /// e^(i π part).
  static Complex turn(double part) { return Complex(std::cos(M_PI * part), std::sin(M_PI * part)); }

  void byHalves(std::vector<Complex>& x) const {
    const size_t n = size();
    for (size_t i = 1, j = 0; i < n; ++i) {
      size_t bit = n / 2;
      for (; j & bit; bit /= 2) j ^= bit;
      j ^= bit;
      if (i < j) std::swap(x[i], x[j]);
    }
    for (size_t half = 1; half < n; half *= 2) {
      for (size_t block = 0; block < n; block += 2 * half) {
        for (size_t i = 0; i < half; ++i) {
          const Complex odd = x[block + half + i] * roots_[i * (n / (2 * half))];
          x[block + half + i] = x[block + i] - odd;
          x[block + i] += odd;
        }
      }
    }
  }

  int64_t length_, size_;
  std::vector<Complex> roots_, chirp_, filter_;
};

/// fft: numbers to pairs (real, imaginary); ifft: pairs to the real parts of the transform with +, not
/// divided.
std::unique_ptr<Kernel> makeTransform(const PlanSpec& spec, bool inverse) {
  const Meta& in = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  const Meta& plain = inverse ? out : in;
  const Meta& pairs = inverse ? in : out;
  if (in.rank() < 1 || plain.rank() != pairs.rank() || in.dtype != out.dtype ||
      pairs.size != 2 * plain.size || pairs.shape.back() != 2 * plain.shape.back())
    throw std::invalid_argument(spec.kernel + ": the output does not fit the input");
  const int64_t length = plain.shape.back(), rows = length == 0 ? 0 : plain.size / length;
  const double cost =
      200.0 + static_cast<double>(plain.size) * 12 * std::log2(static_cast<double>(length) + 2);
  return dispatchFloat(in.dtype, spec.kernel.c_str(), [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(
        cost, [length, rows, inverse, transform = Transform(length)](const Call& call) {
          parallelFor(call.threads, rows, 16384 / (length + 1) + 1, [&](int64_t begin, int64_t end) {
            std::vector<Complex> row(transform.size());
            for (int64_t r = begin; r < end; ++r) {
              const T* x = call.in<T>(0) + r * length * (inverse ? 2 : 1);
              T* y = call.out<T>(0) + r * length * (inverse ? 1 : 2);
              for (int64_t i = 0; i < length; ++i) {
                // Conjugates turn the direction; the real parts stay.
                const double real = static_cast<double>(static_cast<C>(x[inverse ? 2 * i : i]));
                const double imaginary = inverse ? -static_cast<double>(static_cast<C>(x[2 * i + 1])) : 0.0;
                row[static_cast<size_t>(i)] = Complex(real, imaginary);
              }
              transform.run(row);
              for (int64_t i = 0; i < length; ++i) {
                const Complex value = row[static_cast<size_t>(i)];
                if (inverse) {
                  y[i] = convert<T>(value.real());
                } else {
                  y[2 * i] = convert<T>(value.real());
                  y[2 * i + 1] = convert<T>(value.imag());
                }
              }
            }
          });
        });
  });
}

MXLAB_KERNEL("fft", [](const PlanSpec& spec, ParamReader) { return makeTransform(spec, false); });
MXLAB_KERNEL("ifft", [](const PlanSpec& spec, ParamReader) { return makeTransform(spec, true); });

// Each column is added to the column that h names, with the sign s.
MXLAB_KERNEL("count_sketch", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  const Meta& data = spec.inputs.at(0);
  const Meta& out = spec.outputs.at(0);
  if (data.rank() < 1 || out.rank() != data.rank() || spec.inputs.size() != 3)
    throw std::invalid_argument("count_sketch: the output does not fit");
  const int64_t columns = data.shape.back(), to = out.shape.back();
  const int64_t rows = columns == 0 ? 0 : data.size / columns;
  if (spec.inputs[1].size != columns || spec.inputs[2].size != columns ||
      spec.inputs[2].dtype != data.dtype || out.dtype != data.dtype || (columns > 0 && out.size != rows * to))
    throw std::invalid_argument("count_sketch: the arrays do not fit each other");
  return dispatchFloat(data.dtype, "count_sketch", [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    using C = typename Compute<T>::type;
    return std::make_unique<FunctionKernel>(
        60.0 + static_cast<double>(data.size) * 2,
        [columns, to, rows, total = out.size, type = spec.inputs[1].dtype](const Call& call) {
          const IndexReader places(type, call.inputs[1]);
          std::vector<int64_t> target(static_cast<size_t>(columns));
          for (int64_t i = 0; i < columns; ++i) {
            if (places[i] < 0 || places[i] >= to)
              throw std::out_of_range("h: " + std::to_string(places[i]) + " is outside the " +
                                      std::to_string(to) + " columns of the output (out_dim)");
            target[static_cast<size_t>(i)] = places[i];
          }
          if (rows == 0) {
            for (int64_t i = 0; i < total; ++i) call.out<T>(0)[i] = T(0);
            return;
          }
          std::vector<C> sums(static_cast<size_t>(to));
          for (int64_t r = 0; r < rows; ++r) {
            std::fill(sums.begin(), sums.end(), C(0));
            for (int64_t i = 0; i < columns; ++i)
              sums[static_cast<size_t>(target[static_cast<size_t>(i)])] +=
                  static_cast<C>(call.in<T>(2)[i]) * static_cast<C>(call.in<T>(0)[r * columns + i]);
            for (int64_t i = 0; i < to; ++i)
              call.out<T>(0)[r * to + i] = convert<T>(sums[static_cast<size_t>(i)]);
          }
        });
  });
});

}  // namespace
}  // namespace mxlab
