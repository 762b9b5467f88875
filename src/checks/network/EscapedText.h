// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses the escape sequences in the fields `send` and `expect`, as in `EHLO me\r\n`. Pure functions, thread-safe.

#include "model/base/Expected.h"

#include <QByteArray>
#include <QString>

namespace watchkeeper {

//! \brief Converts text with the escape sequences `\r \n \t \0 \\` and `\xHH` (one byte) to bytes in UTF-8. \return the bytes, or a
//! sentence about the error
Expected<QByteArray, QString> parseEscapes(const QString &text);

//! \brief The value of a placeholder, with backslashes escaped for parseEscapes(). See Field::quoted.
QString escapedValue(const QString &written, const QString &value);

} // namespace watchkeeper
