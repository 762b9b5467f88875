// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The answer of a server or a program, made safe to show. Pure.

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief At most 2,000 characters, without control characters and changes of text direction, each secret replaced by `***`.
QString sanitizedAnswer(const QByteArray &bytes, const QStringList &secrets);

//! The same on one line of at most 200 characters.
QString sanitizedLine(const QString &text, const QStringList &secrets);

//! Replaces control characters and line ends by spaces: for a header or a variable.
QString oneLine(const QString &text);

} // namespace watchkeeper
