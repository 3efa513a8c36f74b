// Gradients: who asks for them, where they are kept, and how they are computed.
#include "shim.h"

#include <c10/core/GradMode.h>
#include <torch/csrc/autograd/autograd.h>

#include <vector>

namespace {

std::vector<at::Tensor> list(void** handles, int count) {
  std::vector<at::Tensor> tensors;
  tensors.reserve(static_cast<size_t>(count));
  for (int i = 0; i < count; i++) {
    tensors.push_back(handles[i] == nullptr ? at::Tensor() : shim::tensor(handles[i]));
  }
  return tensors;
}

}  // namespace

SHIM int shim_requires_grad(void* handle) { return shim::tensor(handle).requires_grad() ? 1 : 0; }

SHIM int shim_set_requires_grad(void* handle, int value) {
  return shim::guarded([&] { shim::tensor(handle).requires_grad_(value != 0); });
}

SHIM int shim_is_leaf(void* handle) { return shim::tensor(handle).is_leaf() ? 1 : 0; }

// Null when there is no gradient.
SHIM int shim_grad(void* handle, void** result) {
  return shim::guarded([&] {
    const at::Tensor& gradient = shim::tensor(handle).grad();
    *result = gradient.defined() ? shim::own(gradient) : nullptr;
  });
}

SHIM int shim_set_grad(void* handle, void* gradient) {
  return shim::guarded([&] { shim::tensor(handle).mutable_grad() = gradient == nullptr ? at::Tensor() : shim::tensor(gradient); });
}

SHIM int shim_backward(void** roots, int count, void** gradients, int given, int retain, int create, void** inputs, int wanted) {
  return shim::guarded([&] {
    torch::autograd::backward(list(roots, count), list(gradients, given), retain != 0, create != 0, list(inputs, wanted));
  });
}

SHIM int shim_autograd(
    void** outputs, int count, void** inputs, int wanted, void** gradients, int given, int retain, int create, int unused, void** results) {
  return shim::guarded([&] {
    auto found = torch::autograd::grad(
        list(outputs, count), list(inputs, wanted), list(gradients, given), retain != 0, create != 0, unused != 0);
    for (size_t i = 0; i < found.size(); i++) {
      results[i] = found[i].defined() ? shim::own(found[i]) : nullptr;
    }
  });
}

SHIM int shim_grad_enabled() { return c10::GradMode::is_enabled() ? 1 : 0; }

SHIM void shim_set_grad_enabled(int enabled) { c10::GradMode::set_enabled(enabled != 0); }
