// Convolutions of one by one on pictures as they lie: a matrix product for each. oneDNN's products go through
// the places of a picture in steps of 48 and take as long for a few places as for 48, so those that are left
// over are collected from all pictures and multiplied together.
#include "product_convolution.h"

#include <dnnl.h>

#include <algorithm>
#include <cstring>

#include "core/parallel.h"
#include "onednn_convolution.h"

namespace mxlab {
namespace {

/// Places of a picture that a step of the product takes.
constexpr int64_t kStep = 48;

class ProductConvolution final : public Kernel {
 public:
  ProductConvolution(const Windows& w, bool biased)
      : batch_(w.batch),
        in_(w.channels),
        out_(w.outChannels),
        size_(w.outSize()),
        rest_(size_ % kStep),
        biased_(biased),
        cost_(convolutionCost(w, 1)) {}
  double cost() const override { return cost_; }
  int64_t workspaceBytes() const override {
    return batch_ * rest_ * (in_ + out_) * static_cast<int64_t>(sizeof(float));
  }

  void run(const Call& call) override {
    const float* x = call.in<float>(0);
    const float* weight = call.in<float>(1);
    float* y = call.out<float>(0);
    const int64_t full = size_ - rest_;
    const auto picture = [&](int64_t n) {
      multiply(full, weight, x + n * in_ * size_, size_, y + n * out_ * size_, size_);
    };
    // Products inside of parallel parts run on one thread each.
    if (batch_ % call.threads == 0) {
      parallelFor(call.threads, batch_, 1, [&](int64_t begin, int64_t end) {
        for (int64_t n = begin; n < end; ++n) picture(n);
      });
    } else {
      for (int64_t n = 0; n < batch_; ++n) picture(n);
    }
    if (rest_ > 0) multiplyRest(x, weight, y, static_cast<float*>(call.workspace));
    if (biased_) addBias(call.in<float>(2), y, call.threads);
  }

 private:
  /// c = weight b for so many columns.
  void multiply(int64_t columns, const float* weight, const float* b, int64_t rowOfB, float* c,
                int64_t rowOfC) const {
    if (columns > 0) dnnl_sgemm('N', 'N', out_, columns, in_, 1, weight, in_, b, rowOfB, 0, c, rowOfC);
  }

  /// The last places of all pictures side by side.
  void multiplyRest(const float* x, const float* weight, float* y, float* places) const {
    const int64_t row = batch_ * rest_, full = size_ - rest_;
    float* results = places + in_ * row;
    const size_t bytes = static_cast<size_t>(rest_) * sizeof(float);
    for (int64_t n = 0; n < batch_; ++n)
      for (int64_t c = 0; c < in_; ++c)
        std::memcpy(places + c * row + n * rest_, x + (n * in_ + c) * size_ + full, bytes);
    multiply(row, weight, places, row, results, row);
    for (int64_t n = 0; n < batch_; ++n)
      for (int64_t f = 0; f < out_; ++f)
        std::memcpy(y + (n * out_ + f) * size_ + full, results + f * row + n * rest_, bytes);
  }

  void addBias(const float* bias, float* y, int threads) const {
    parallelFor(threads, batch_ * out_, 32768 / (size_ + 1) + 1, [&](int64_t begin, int64_t end) {
      for (int64_t i = begin; i < end; ++i) {
        const float more = bias[i % out_];
        for (int64_t k = 0; k < size_; ++k) y[i * size_ + k] += more;
      }
    });
  }

  int64_t batch_, in_, out_, size_, rest_;
  bool biased_;
  double cost_;
};

}  // namespace

std::unique_ptr<Kernel> productConvolution(const Windows& w, int64_t groups, bool biased) {
  // Small pictures and few channels leave the products too little to do; in large pictures what is left over
  // does not count, and oneDNN does the same.
  const bool fits = !w.channelsLast && isProduct(w, groups) && w.outSize() >= kStep && w.outSize() < 1000 &&
                    w.channels >= 32 && w.outChannels >= 32;
  // One picture's rest, multiplied alone, gains nothing.
  const bool pays = w.batch > 1 || w.outSize() % kStep <= 1;
  return fits && pays ? std::make_unique<ProductConvolution>(w, biased) : nullptr;
}

}  // namespace mxlab
