// IdentityAttachKLSparseReg: a copy forward; backward the penalty on mean activities, whose running means
// move.
#include <cstring>
#include <vector>

#include "convert.h"
#include "core/kernel.h"
#include "generated/params/backward_identity_attach_kl_sparse_reg.h"

namespace mxlab {
namespace {

MXLAB_KERNEL("IdentityAttachKLSparseReg", [](const PlanSpec& spec, ParamReader) -> std::unique_ptr<Kernel> {
  const Meta& in = spec.inputs.at(0);
  if (spec.outputs.at(0).size != in.size || spec.outputs[0].dtype != in.dtype)
    throw std::invalid_argument("IdentityAttachKLSparseReg: the output has the wrong shape");
  const size_t bytes = static_cast<size_t>(in.bytes);
  return std::make_unique<FunctionKernel>(20.0 + 0.1 * static_cast<double>(bytes), [=](const Call& call) {
    if (call.outputs[0] != call.inputs[0]) std::memcpy(call.outputs[0], call.inputs[0], bytes);
  });
});

MXLAB_KERNEL("backward_IdentityAttachKLSparseReg",
             [](const PlanSpec& spec, ParamReader reader) -> std::unique_ptr<Kernel> {
               const BackwardIdentityAttachKLSparseRegParams params(reader);
               const Meta& data = spec.inputs.at(1);
               if (data.rank() < 2) throw std::invalid_argument("IdentityAttachKLSparseReg: needs two axes");
               const int64_t batch = data.shape[0], units = data.shape[1];
               const int64_t inner = batch * units == 0 ? 0 : data.size / (batch * units);
               for (const Meta* meta : {&spec.inputs.at(0), &spec.inputs.at(2), &spec.outputs.at(0)}) {
                 if (meta->dtype != data.dtype || meta->size != (meta == &spec.inputs[2] ? units : data.size))
                   throw std::invalid_argument("IdentityAttachKLSparseReg: the arrays do not fit each other");
               }
               const double momentum = params.momentum, target = params.sparseness_target,
                            penalty = params.penalty;
               return dispatchFloat(
                   data.dtype, "IdentityAttachKLSparseReg", [&](auto tag) -> std::unique_ptr<Kernel> {
                     using T = typename decltype(tag)::type;
                     return std::make_unique<FunctionKernel>(
                         50.0 + 2.0 * static_cast<double>(data.size),
                         [=](const Call& call) {
                           const T* dy = call.in<T>(0);
                           const T* x = call.in<T>(1);
                           T* means = static_cast<T*>(call.inputs[2]);
                           T* dx = call.out<T>(0);
                           for (int64_t u = 0; u < units && batch * inner > 0; ++u) {
                             double sum = 0;
                             for (int64_t n = 0; n < batch; ++n) {
                               const T* row = x + (n * units + u) * inner;
                               for (int64_t i = 0; i < inner; ++i) sum += static_cast<double>(row[i]);
                             }
                             const double mean = sum / static_cast<double>(batch * inner);
                             const double moved =
                                 momentum * static_cast<double>(means[u]) + (1 - momentum) * mean;
                             means[u] = convert<T>(moved);
                             const double added = penalty * ((1 - target) / (1 - moved) - target / moved);
                             for (int64_t n = 0; n < batch; ++n) {
                               const int64_t at = (n * units + u) * inner;
                               for (int64_t i = 0; i < inner; ++i)
                                 dx[at + i] = convert<T>(static_cast<double>(dy[at + i]) + added);
                             }
                           }
                         },
                         0, 4u);
                   });
             });

}  // namespace
}  // namespace mxlab
