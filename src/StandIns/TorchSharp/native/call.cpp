// Calls any operator of libtorch by name. The dispatcher keeps the schema of each, so arguments left out take the defaults of the
// libtorch at hand, whatever its version.
#include "shim.h"

#include <ATen/core/dispatch/Dispatcher.h>
#include <ATen/core/ivalue.h>

#include <type_traits>
#include <utility>
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

// An operator with the defaults of its arguments, read from its schema once.
struct Operator {
  explicit Operator(const c10::OperatorHandle& found) : handle(found) {
    for (const auto& argument : handle.schema().arguments()) {
      standards.push_back(argument.default_value());
    }
  }

  c10::OperatorHandle handle;
  // An optional value, by whatever name the libtorch at hand calls optional.
  std::vector<std::decay_t<decltype(std::declval<c10::Argument>().default_value())>> standards;
};

// A thread keeps the memory of its last stack for the next call; a call within a call gets memory of its own.
class BorrowedStack {
 public:
  BorrowedStack() { stack_.swap(spare_); }

  ~BorrowedStack() {
    stack_.clear();
    spare_.swap(stack_);
  }

  std::vector<c10::IValue>& operator*() { return stack_; }

  std::vector<c10::IValue>* operator->() { return &stack_; }

  std::vector<c10::IValue>* get() { return &stack_; }

 private:
  static thread_local std::vector<c10::IValue> spare_;
  std::vector<c10::IValue> stack_;
};

thread_local std::vector<c10::IValue> BorrowedStack::spare_;

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
  return shim::guarded([&] { *handle = new Operator(c10::Dispatcher::singleton().findSchemaOrThrow(name, overload)); });
}

// Runs an operator; its tensors, those in lists included, become handles that the caller owns.
SHIM int shim_call(void* handle, const Argument* arguments, int count, void** results, int room, int* produced) {
  return shim::guarded([&] {
    const auto& op = *static_cast<const Operator*>(handle);
    BorrowedStack stack;
    for (int i = 0; i < count; i++) {
      stack->push_back(value_of(arguments[i]));
    }
    for (size_t i = static_cast<size_t>(count); i < op.standards.size(); i++) {
      const auto& standard = op.standards[i];
      TORCH_CHECK(standard.has_value(), op.handle.schema().name(), " needs argument ", op.handle.schema().arguments()[i].name());
      stack->push_back(*standard);
    }
    op.handle.callBoxed(stack.get());
    if (stack->size() == 1 && stack->front().isTensor()) {
      results[0] = shim::own(std::move(stack->front()).toTensor());
      *produced = 1;
      return;
    }
    std::vector<at::Tensor> tensors;
    for (auto& value : *stack) {
      if (value.isTensor()) {
        tensors.push_back(std::move(value).toTensor());
      } else if (value.isTensorList()) {
        for (const at::Tensor& item : value.toTensorVector()) {
          tensors.push_back(item);
        }
      }
    }
    TORCH_CHECK(static_cast<int>(tensors.size()) <= room, op.handle.schema().name(), " gave ", tensors.size(), " tensors, more than ", room);
    for (size_t i = 0; i < tensors.size(); i++) {
      results[i] = shim::own(std::move(tensors[i]));
    }
    *produced = static_cast<int>(tensors.size());
  });
}
