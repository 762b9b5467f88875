// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the files that a form uploads.

#include "async/CancelToken.h"
#include "checks/http/HttpContent.h"
#include "model/base/Expected.h"
#include "model/check/Observation.h"

#include <QCoroTask>

namespace watchkeeper {

//! [bytes] limit for all files of one form together.
inline constexpr qint64 kMaxUploadBytes = 20'000'000;

//! \brief A file to upload, written as `PATH` or, as in curl, `PATH;type=image/png`.
class FormFilePath
{
public:
    explicit FormFilePath(const QString &written);

    QString path;
    QByteArray type; //!< content type; empty if not given
};

//! \brief Reads the files in the thread pool and builds the body of the form.
//! \param files  file paths by field name, in the syntax of FormFilePath
//! \return the body; NotFound or Permission with a message that names the file; Timeout or Cancelled when the token fires
[[nodiscard]] QCoro::Task<Expected<HttpContent, CheckError>> readForm(TextPairs form, TextPairs files, CancelToken token);

} // namespace watchkeeper
