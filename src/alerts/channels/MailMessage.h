// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! An alert as a mail (RFC 5322, 2045, 2047). Pure.

#include "alerts/Alert.h"

#include <QByteArray>

namespace watchkeeper {

//! `name@host`, with characters that need no quotes.
bool isMailAddress(const QString &text);

//! \brief The same each time for one alert but for nothing: Date and Message-ID are its own. Alerts of one problem refer to each other.
//! No text of the alert can end a header. Lines end with CR LF; dots are not stuffed yet.
//! \param from, to  addresses
QByteArray mailMessage(const Alert &alert, const QString &from, const QStringList &to);

//! RFC 5321, 4.5.2: adds a dot to each line that begins with one, and the end of the data.
QByteArray dotStuffed(const QByteArray &message);

//! RFC 2047: unchanged if it is ASCII and short, otherwise in encoded words, folded.
QByteArray encodedWords(const QString &text);

//! RFC 2045, 6.7: lines of at most 76 characters.
QByteArray quotedPrintable(const QString &text);

} // namespace watchkeeper
