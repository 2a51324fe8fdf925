// FullyConnected: y = x Wᵀ + b, the bias laid down first and the product added to it.
#include "generated/params/fully_connected.h"

#include "core/kernel.h"
#include "gemm.h"

namespace mxlab {
namespace {

MXLAB_KERNEL("FullyConnected", [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
  const FullyConnectedParams params(reader);
  const Meta& x = spec.inputs.at(0);
  const Meta& w = spec.inputs.at(1);
  const Meta& y = spec.outputs.at(0);
  if (w.rank() != 2 || x.rank() < 1)
    throw std::invalid_argument("FullyConnected: the weight must be a matrix");
  const int64_t n = w.shape[0], k = w.shape[1];
  const int64_t rows = params.flatten ? x.shape[0] : (k == 0 ? 0 : x.size / k);
  if (rows * k != x.size || rows * n != y.size)
    throw std::invalid_argument("FullyConnected: the input does not fit the weight");
  const bool biased = !params.no_bias;
  if (biased && spec.inputs.at(2).size != n)
    throw std::invalid_argument("FullyConnected: the bias has the wrong size");
  for (const Meta& meta : spec.inputs) {
    if (meta.dtype != y.dtype) throw std::invalid_argument("FullyConnected: all arrays must have one dtype");
  }
  return dispatch(y.dtype, [&](auto tag) -> std::unique_ptr<Kernel> {
    using T = typename decltype(tag)::type;
    return std::make_unique<FunctionKernel>(gemmCost(y.dtype, rows, n, k), [=](const Call& call) {
      T* out = call.out<T>(0);
      if (biased) {
        const T* bias = call.in<T>(2);
        for (int64_t i = 0; i < rows; ++i) {
          for (int64_t j = 0; j < n; ++j) out[i * n + j] = bias[j];
        }
      }
      gemm(false, true, rows, n, k, 1, call.in<T>(0), call.in<T>(1), biased ? 1 : 0, out);
    });
  });
});

}  // namespace
}  // namespace mxlab
