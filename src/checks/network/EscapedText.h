// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Bytes as people write them in `send` and `expect`: `EHLO me\r\n`. Pure functions, safe from any thread.

#include "model/Expected.h"

#include <QByteArray>
#include <QString>

namespace watchkeeper {

//! \brief Text in UTF-8 with `\r \n \t \0 \\` and `\xHH` for one byte. \return the bytes, or a sentence that names the fault
Expected<QByteArray, QString> readEscapes(const QString &text);

//! \brief What a placeholder gives, written so that readEscapes() reads its backslashes as backslashes, see Field::quoted.
QString escapedValue(const QString &written, const QString &value);

} // namespace watchkeeper
