// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/networks/safetensors.h"

#include <cctype>
#include <fstream>
#include <sstream>
#include <stdexcept>

namespace carpus::networks {
namespace {

constexpr uint64_t kHeaderLimit = 1 << 20;

struct Entry {
  std::string type;
  std::vector<int64_t> shape;
  uint64_t begin = 0, end = 0;
};

/// Tensors that belong to the file, by name; the counter of batch norm is of no use to anyone.
std::vector<std::pair<std::string, torch::Tensor>> storedTensors(const Network& network) {
  std::vector<std::pair<std::string, torch::Tensor>> tensors;
  for (const auto& item : network.named_parameters())
    tensors.emplace_back(item.key(), item.value());
  for (const auto& item : network.named_buffers())
    if (item.key().find("num_batches_tracked") == std::string::npos)
      tensors.emplace_back(item.key(), item.value());
  return tensors;
}

/// Reader of the small JSON subset that a safetensors header is made of.
class HeaderParser {
 public:
  explicit HeaderParser(const std::string& text) : text_(text) {}

  std::map<std::string, Entry> parse() {
    std::map<std::string, Entry> entries;
    expect('{');
    while (peek() != '}') {
      const std::string name = string();
      expect(':');
      if (name == "__metadata__") {
        skipObject();
      } else if (!entries.emplace(name, entry()).second) {
        refuse("a tensor named twice");
      }
      if (peek() == ',') ++at_;
    }
    return entries;
  }

 private:
  [[noreturn]] static void refuse(const std::string& why) {
    throw std::runtime_error("safetensors header: " + why);
  }
  char peek() {
    while (at_ < text_.size() && std::isspace(static_cast<unsigned char>(text_[at_]))) ++at_;
    if (at_ >= text_.size()) refuse("ends early");
    return text_[at_];
  }
  void expect(char wanted) {
    if (peek() != wanted) refuse("unexpected character");
    ++at_;
  }
  std::string string() {
    expect('"');
    const size_t end = text_.find('"', at_);
    if (end == std::string::npos) refuse("open string");
    std::string value = text_.substr(at_, end - at_);
    if (value.find('\\') != std::string::npos) refuse("escaped name");
    at_ = end + 1;
    return value;
  }
  uint64_t number() {
    peek();
    size_t used = 0;
    uint64_t value = 0;
    while (at_ < text_.size() && std::isdigit(static_cast<unsigned char>(text_[at_])) &&
           used < 15) {
      value = value * 10 + static_cast<uint64_t>(text_[at_++] - '0');
      ++used;
    }
    if (used == 0 || used == 15) refuse("bad number");
    return value;
  }
  std::vector<uint64_t> numbers() {
    std::vector<uint64_t> values;
    expect('[');
    while (peek() != ']') {
      values.push_back(number());
      if (peek() == ',') ++at_;
    }
    ++at_;
    return values;
  }
  Entry entry() {
    Entry e;
    expect('{');
    while (peek() != '}') {
      const std::string key = string();
      expect(':');
      if (key == "dtype") {
        e.type = string();
      } else if (key == "shape") {
        for (const uint64_t n : numbers()) e.shape.push_back(static_cast<int64_t>(n));
      } else if (key == "data_offsets") {
        const auto offsets = numbers();
        if (offsets.size() != 2) refuse("bad offsets");
        e.begin = offsets[0];
        e.end = offsets[1];
      } else {
        refuse("unknown key " + key);
      }
      if (peek() == ',') ++at_;
    }
    ++at_;
    return e;
  }
  void skipObject() {
    expect('{');
    while (peek() != '}') {
      string();
      expect(':');
      string();
      if (peek() == ',') ++at_;
    }
    ++at_;
  }

  const std::string& text_;
  size_t at_ = 0;
};

void fill(torch::Tensor& target, const Entry& entry, const std::string& name, std::ifstream& file,
          uint64_t dataStart, uint64_t dataSize) {
  const bool half = entry.type == "F16";
  if (!half && entry.type != "F32")
    throw std::runtime_error("tensor " + name + " has type " + entry.type);
  if (torch::IntArrayRef(entry.shape) != target.sizes())
    throw std::runtime_error("tensor " + name + ": wrong shape");
  const auto bytes = static_cast<uint64_t>(target.numel()) * (half ? 2 : 4);
  if (entry.end < entry.begin || entry.end - entry.begin != bytes || entry.end > dataSize ||
      bytes == 0)
    throw std::runtime_error("tensor " + name + ": wrong size");
  auto raw = torch::empty(target.sizes(), half ? torch::kHalf : torch::kFloat);
  file.seekg(static_cast<std::streamoff>(dataStart + entry.begin));
  file.read(static_cast<char*>(raw.data_ptr()), static_cast<std::streamsize>(bytes));
  if (!file) throw std::runtime_error("tensor " + name + ": file ends early");
  torch::NoGradGuard guard;
  target.copy_(raw);
}

}  // namespace

void saveWeights(const Network& network, const std::string& path, bool half) {
  std::ostringstream header;
  uint64_t offset = 0;
  header << "{";
  const auto tensors = storedTensors(network);
  for (const auto& [name, tensor] : tensors) {
    const auto bytes = static_cast<uint64_t>(tensor.numel()) * (half ? 2 : 4);
    header << (offset ? "," : "") << '"' << name << R"(":{"dtype":")" << (half ? "F16" : "F32")
           << R"(","shape":[)";
    for (int64_t i = 0; i < tensor.dim(); ++i) header << (i ? "," : "") << tensor.size(i);
    header << R"(],"data_offsets":[)" << offset << "," << offset + bytes << "]}";
    offset += bytes;
  }
  header << "}";
  std::string text = header.str();
  text.resize((text.size() + 7) / 8 * 8, ' ');
  std::ofstream file(path, std::ios::binary);
  const uint64_t length = text.size();
  file.write(reinterpret_cast<const char*>(&length), sizeof length);
  file.write(text.data(), static_cast<std::streamsize>(text.size()));
  for (const auto& [name, tensor] : tensors) {
    const auto raw = tensor.detach().cpu().to(half ? torch::kHalf : torch::kFloat).contiguous();
    file.write(static_cast<const char*>(raw.data_ptr()),
               static_cast<std::streamsize>(raw.nbytes()));
  }
  file.close();
  if (!file) throw std::runtime_error("cannot write " + path);
}

namespace {

/// An open file with its header read.
struct WeightsFile {
  std::ifstream stream;
  std::map<std::string, Entry> entries;
  uint64_t dataStart = 0, dataSize = 0;

  explicit WeightsFile(const std::string& path) : stream(path, std::ios::binary | std::ios::ate) {
    if (!stream) throw std::runtime_error("cannot read " + path);
    const auto size = static_cast<uint64_t>(stream.tellg());
    uint64_t length = 0;
    stream.seekg(0);
    stream.read(reinterpret_cast<char*>(&length), sizeof length);
    if (!stream || length > kHeaderLimit || length + 8 > size)
      throw std::runtime_error("not a safetensors file: " + path);
    std::string text(length, ' ');
    stream.read(text.data(), static_cast<std::streamsize>(length));
    entries = HeaderParser(text).parse();
    dataStart = 8 + length;
    dataSize = size - dataStart;
  }

  void take(torch::Tensor& target, const std::string& name, const Entry& entry) {
    fill(target, entry, name, stream, dataStart, dataSize);
  }
};

}  // namespace

void loadWeights(Network& network, const std::string& path) {
  WeightsFile file(path);
  auto tensors = storedTensors(network);
  if (file.entries.size() != tensors.size())
    throw std::runtime_error("number of tensors differs from the network's");
  for (auto& [name, tensor] : tensors) {
    const auto found = file.entries.find(name);
    if (found == file.entries.end()) throw std::runtime_error("tensor " + name + " is missing");
    file.take(tensor, name, found->second);
  }
}

std::vector<std::string> loadMatchingWeights(Network& network, const std::string& path) {
  WeightsFile file(path);
  std::vector<std::string> left;
  auto tensors = storedTensors(network);
  for (auto& [name, tensor] : tensors) {
    const auto found = file.entries.find(name);
    if (found != file.entries.end() && torch::IntArrayRef(found->second.shape) == tensor.sizes())
      file.take(tensor, name, found->second);
    else
      left.push_back(name);
  }
  if (left.size() * 2 > tensors.size())
    throw std::runtime_error("these weights are of another network: " + path);
  return left;
}

}  // namespace carpus::networks
