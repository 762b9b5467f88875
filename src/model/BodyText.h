// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! From the bytes of an HTTP body to its text.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

//! \brief By the byte order mark, else by the charset of `contentType`, else as UTF-8; where it is none, by what the page declares in
//! its first 1024 bytes. What cannot be read is replaced, never refused.
//! \param contentType  value of the header field, perhaps empty
QString httpBodyText(const QByteArray &body, const QByteArray &contentType);

//! \brief The same text in UTF-8, as conditions compare it. Bytes of which nobody says what they are stay as they came, so that binary data
//! can be compared.
QByteArray httpBodyInUtf8(const QByteArray &body, const QByteArray &contentType);

} // namespace watchkeeper
