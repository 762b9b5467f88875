// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a server or a program said, made safe to show. Pure.

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief At most 2,000 characters, without control characters and what turns the direction of text, each secret as `***`.
QString shownAnswer(const QByteArray &bytes, const QStringList &secrets);

//! The same in one line of at most 200 characters.
QString shownLine(const QString &text, const QStringList &secrets);

//! Without control characters and ends of lines, which become blanks: for a header, a variable.
QString oneLine(const QString &text);

} // namespace watchkeeper
