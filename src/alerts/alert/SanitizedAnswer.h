// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Makes the response from a server or program safe to display. Pure.

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace watchkeeper {

//! \brief Returns at most 2,000 characters, without control characters and text direction marks, and with each secret replaced
//! by `***`.
QString sanitizedAnswer(const QByteArray &bytes, const QStringList &secrets);

//! Like sanitizedAnswer(), but one line of at most 200 characters.
QString sanitizedLine(const QString &text, const QStringList &secrets);

//! Replaces control characters and line breaks with spaces, so the text can be used in a header or an environment variable.
QString oneLine(const QString &text);

} // namespace watchkeeper
