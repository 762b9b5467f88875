// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An alert as a mail message (RFC 5322, 2045, 2047). Pure.

#include "alerts/alert/Alert.h"

#include <QByteArray>

namespace watchkeeper {

//! Returns whether the text has the form `name@host`, with characters that need no quotes.
bool isMailAddress(const QString &text);

//! \brief Returns the alert as a mail message. It depends only on the arguments, so a repeated delivery has the same Date and
//! Message-ID. Messages about the same problem reference each other. No string in the alert can end a header. Lines end with CR
//! LF. The message isn't dot-stuffed.
//! \param from, to  addresses
QByteArray mailMessage(const Alert &alert, const QString &from, const QStringList &to);

//! Adds a dot to each line that begins with one, and appends the end-of-data line (RFC 5321, 4.5.2).
QByteArray dotStuffed(const QByteArray &message);

//! Returns short ASCII text unchanged and other text as folded encoded words (RFC 2047).
QByteArray encodedWords(const QString &text);

//! Encodes as quoted-printable, in lines of at most 76 characters (RFC 2045, 6.7).
QByteArray quotedPrintable(const QString &text);

} // namespace watchkeeper
