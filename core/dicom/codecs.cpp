// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/dicom/codecs.h"

#include <dcmtk/config/osconfig.h>
#include <dcmtk/dcmdata/dcrleerg.h>
#include <dcmtk/dcmjpeg/djdecode.h>
#include <dcmtk/dcmjpeg/djencode.h>
#include <dcmtk/dcmjpls/djdecode.h>
#include <dcmtk/dcmjpls/djencode.h>
#include <dcmtk/oflog/appender.h>
#include <dcmtk/oflog/oflog.h>
#include <dcmtk/oflog/spi/logevent.h>

#include <mutex>

namespace carpus::dicom {
namespace {

thread_local LogCatcher* innermost = nullptr;

/// Hands DCMTK's warnings to the catcher of the thread; drops them when nobody listens.
class CatchingAppender final : public dcmtk::log4cplus::Appender {
 public:
  ~CatchingAppender() override { destructorImpl(); }
  void close() override { closed = true; }

 protected:
  void append(const dcmtk::log4cplus::spi::InternalLoggingEvent& event) override {
    if (event.getLogLevel() >= dcmtk::log4cplus::WARN_LOG_LEVEL)
      LogCatcher::tell(QString::fromLatin1(event.getMessage().c_str()));
  }
};

void registerAll() {
  OFLog::configure(OFLogger::WARN_LOG_LEVEL);
  auto root = dcmtk::log4cplus::Logger::getRoot();
  root.removeAllAppenders();
  root.addAppender(dcmtk::log4cplus::SharedAppenderPtr(new CatchingAppender));
  DJDecoderRegistration::registerCodecs();
  DJLSDecoderRegistration::registerCodecs();
  DJEncoderRegistration::registerCodecs(ECC_lossyYCbCr, EUC_never, OFFalse);
  // "Raw" JPEG-LS: the other way renders the image first and asserts on signed values.
  DJLSEncoderRegistration::registerCodecs(0, 0, 0, 0, OFFalse);
  DcmRLEEncoderRegistration::registerCodecs();
}

}  // namespace

void prepareDcmtk() {
  // Never cleaned up: another thread may still decode when the program ends.
  static std::once_flag once;
  std::call_once(once, registerAll);
}

LogCatcher::LogCatcher() : outer_(innermost) { innermost = this; }
LogCatcher::~LogCatcher() { innermost = outer_; }

void LogCatcher::tell(const QString& line) {
  if (innermost != nullptr) innermost->add(line);
}

}  // namespace carpus::dicom
