// Calls any operator of libtorch by name. The dispatcher keeps the schema of each, so arguments left out take the defaults of the
// libtorch at hand, whatever its version.
#include "shim.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/ivalue.h>

#include <vector>

namespace {

enum class Tag : int64_t { None, Tensor, Int, Double, Bool, IntList, TensorList, Generator, Device, DoubleList, String };

// Mirrors the managed struct Argument, field by field.
struct Argument {
  Tag tag;
  union {
    int64_t integer;
    double number;
    void* pointer;
  };
  int64_t count;
};

c10::IValue value_of(const Argument& a) {
  switch (a.tag) {
    case Tag::None:
      return c10::IValue();
    case Tag::Tensor:
      return c10::IValue(shim::tensor(a.pointer));
    case Tag::Int:
      return c10::IValue(a.integer);
    case Tag::Double:
      return c10::IValue(a.number);
    case Tag::Bool:
      return c10::IValue(a.integer != 0);
    case Tag::IntList: {
      auto* items = static_cast<const int64_t*>(a.pointer);
      return c10::IValue(c10::List<int64_t>(c10::IntArrayRef(items, static_cast<size_t>(a.count))));
    }
    case Tag::DoubleList: {
      auto* items = static_cast<const double*>(a.pointer);
      return c10::IValue(c10::List<double>(c10::ArrayRef<double>(items, static_cast<size_t>(a.count))));
    }
    case Tag::TensorList: {
      auto* items = static_cast<void**>(a.pointer);
      c10::List<at::Tensor> list;
      list.reserve(static_cast<size_t>(a.count));
      for (int64_t i = 0; i < a.count; i++) {
        list.push_back(shim::tensor(items[i]));
      }
      return c10::IValue(std::move(list));
    }
    case Tag::Generator:
      return c10::IValue(*static_cast<at::Generator*>(a.pointer));
    case Tag::Device:
      return c10::IValue(shim::device(static_cast<int>(a.integer), static_cast<int>(a.count)));
    case Tag::String:
      return c10::IValue(std::string(static_cast<const char*>(a.pointer)));
  }
  TORCH_CHECK(false, "unknown argument tag");
}

}  // namespace

namespace shim {

thread_local std::string error;

void remember(const char* message) {
  error = message;
  error = error.substr(0, error.find('\n'));
}

}  // namespace shim

SHIM const char* shim_error() { return shim::error.c_str(); }

SHIM int shim_find(const char* name, const char* overload, void** handle) {
  return shim::guarded([&] {
    *handle = new c10::OperatorHandle(c10::Dispatcher::singleton().findSchemaOrThrow(name, overload));
  });
}

// Runs an operator; its tensors, those in lists included, become handles that the caller owns.
SHIM int shim_call(void* handle, const Argument* arguments, int count, void** results, int room, int* produced) {
  return shim::guarded([&] {
    auto& op = *static_cast<c10::OperatorHandle*>(handle);
    const auto& parameters = op.schema().arguments();
    std::vector<c10::IValue> stack;
    stack.reserve(parameters.size());
    for (int i = 0; i < count; i++) {
      stack.push_back(value_of(arguments[i]));
    }
    for (size_t i = static_cast<size_t>(count); i < parameters.size(); i++) {
      const auto& standard = parameters[i].default_value();
      TORCH_CHECK(standard.has_value(), op.schema().name(), " needs argument ", parameters[i].name());
      stack.push_back(*standard);
    }
    op.callBoxed(&stack);
    std::vector<at::Tensor> tensors;
    for (auto& value : stack) {
      if (value.isTensor()) {
        tensors.push_back(std::move(value).toTensor());
      } else if (value.isTensorList()) {
        for (const at::Tensor& item : value.toTensorVector()) {
          tensors.push_back(item);
        }
      }
    }
    TORCH_CHECK(static_cast<int>(tensors.size()) <= room, op.schema().name(), " gave ", tensors.size(), " tensors, more than ", room);
    for (size_t i = 0; i < tensors.size(); i++) {
      results[i] = shim::own(std::move(tensors[i]));
    }
    *produced = static_cast<int>(tensors.size());
  });
}
