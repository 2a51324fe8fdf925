// Activation: the kernel of the function that act_type names.
#include "generated/params/activation.h"

#include <cmath>

#include "unary.h"

namespace mxlab {
namespace {

template <typename C>
C softrelu(C x) {
  return (x > 0 ? x : C(0)) + std::log1p(std::exp(-std::fabs(x)));
}
MXLAB_UNARY_KERNEL("softrelu", Softrelu, kReal, kSoftrelu, softrelu(x));

MXLAB_KERNEL("Activation", [](const PlanSpec& spec, ParamReader reader) {
  static const char* const names[] = {"relu", "sigmoid", "tanh", "softrelu", "softsign"};
  const int64_t type = ActivationParams(reader).act_type;
  if (type < 0 || type > 4) throw std::invalid_argument("Activation: unknown act_type");
  return findKernel(names[type])(spec, ParamReader(nullptr, 0));
});

}  // namespace
}  // namespace mxlab
