// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Bytes as people write them in `send` and `expect`: `EHLO me\r\n`. Pure functions, safe from any thread.

#include "model/Expected.h"

#include <QByteArray>
#include <QString>

namespace watchkeeper {

//! \brief Converts UTF-8 text with `\r \n \t \0 \\` and `\xHH` for one byte. \return the bytes, or a sentence about the error
Expected<QByteArray, QString> parseEscapes(const QString &text);

//! \brief The value of a placeholder, with backslashes escaped for parseEscapes(), see Field::quoted.
QString escapedValue(const QString &written, const QString &value);

} // namespace watchkeeper
