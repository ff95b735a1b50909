// SPDX-License-Identifier: GPL-3.0-or-later
#include <QCoreApplication>
#include <QLibrary>
#include <mutex>

#include "core/base/paths.h"
#include "core/nn/session.h"

namespace carpus::nn {

Result<std::shared_ptr<Engine>> engine() {
  // One per process, since LibTorch's thread pool is: the module is loaded once and never unloaded.
  static std::mutex mutex;
  static std::shared_ptr<Engine> loaded;
  const std::lock_guard lock(mutex);
  if (loaded) return loaded;
  // libgomp, which comes with LibTorch, reads this when it is loaded: its threads wait by spinning,
  // and at the default length one inference beside busy programs takes ten times as long or more.
  if (qEnvironmentVariableIsEmpty("GOMP_SPINCOUNT") &&
      qEnvironmentVariableIsEmpty("OMP_WAIT_POLICY"))
    qputenv("GOMP_SPINCOUNT", "3000");
  QLibrary library(nnModule());
  library.setLoadHints(QLibrary::ResolveAllSymbolsHint | QLibrary::PreventUnloadHint);
  using Maker = Engine* (*)();
  const auto make = reinterpret_cast<Maker>(library.resolve("carpusMakeEngine"));
  if (!make)
    return fail(ErrorCode::Internal,
                QCoreApplication::translate(
                    "Models", "The inference module cannot be loaded. Install Carpus again."),
                library.errorString());
  loaded.reset(make());
  return loaded;
}

}  // namespace carpus::nn
