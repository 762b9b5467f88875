// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Reads the files that a form sends.

#include "async/CancelToken.h"
#include "checks/http/HttpContent.h"
#include "model/Expected.h"
#include "model/Observation.h"

#include <QCoroTask>

namespace watchkeeper {

//! [bytes] that the files of one form may have together.
inline constexpr qint64 kLargestUpload = 20'000'000;

//! \brief `PATH` or, as curl has it, `PATH;type=image/png`.
class FormFilePath
{
public:
    explicit FormFilePath(const QString &written);

    QString path;
    QByteArray type; //!< empty: none was given
};

//! \brief Reads the files in the thread pool and makes the body of the form.
//! \param files  by name in the form, as FormFilePath reads them
//! \return NotFound or Permission with a sentence that names the file; Timeout or Cancelled when the token fires
[[nodiscard]] QCoro::Task<Expected<HttpContent, CheckError>> readForm(TextPairs form, TextPairs files, CancelToken token);

} // namespace watchkeeper
