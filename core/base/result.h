// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>
#include <tl/expected.hpp>
#include <utility>

namespace carpus {

/// What kind of ending a failed call had. The command line maps these to its exit statuses.
enum class ErrorCode {
  Cancelled,    ///< the person stopped it; an outcome, shown as such and never as an error
  Unreadable,   ///< the input cannot be read: missing, truncated, damaged, no permission
  Refused,      ///< the input is sound but not what Carpus reads: colour, not an image, not a hand
  CannotWrite,  ///< the output cannot be written: full disk, no permission
  Usage,        ///< the request itself is wrong: unknown option, missing value
  Internal      ///< a fault of the program or of its installation: missing model, failed self-test
};

/// A failure: `sentence` tells a person what happened and what to do, `detail` goes to the log.
struct Error {
  ErrorCode code = ErrorCode::Internal;
  QString sentence;
  QString detail = {};

  static Error cancelled() { return {ErrorCode::Cancelled, {}, {}}; }
  bool isCancelled() const { return code == ErrorCode::Cancelled; }
};

/// The value, or the reason why there is none.
template <class T>
using Result = tl::expected<T, Error>;

/// Shorthand for `return fail(ErrorCode::Unreadable, tr("..."))`.
inline tl::unexpected<Error> fail(ErrorCode code, QString sentence, QString detail = {}) {
  return tl::unexpected<Error>(Error{code, std::move(sentence), std::move(detail)});
}
inline tl::unexpected<Error> fail(Error error) { return tl::unexpected<Error>(std::move(error)); }

}  // namespace carpus

#define CARPUS_CONCAT_(a, b) a##b
#define CARPUS_CONCAT(a, b) CARPUS_CONCAT_(a, b)
#define CARPUS_TRY_IMPL_(result, declaration, expression)                         \
  auto result = (expression);                                                     \
  if (!result) return tl::unexpected<::carpus::Error>(std::move(result.error())); \
  declaration = std::move(*result)

/// `CARPUS_TRY(auto image, read(path));` hands an error up, else goes on with the value.
#define CARPUS_TRY(declaration, expression) \
  CARPUS_TRY_IMPL_(CARPUS_CONCAT(carpusResult, __COUNTER__), declaration, expression)

/// The same for `Result<void>`.
#define CARPUS_CHECK(expression)                                                \
  do {                                                                          \
    if (auto carpusChecked = (expression); !carpusChecked)                      \
      return tl::unexpected<::carpus::Error>(std::move(carpusChecked.error())); \
  } while (false)
