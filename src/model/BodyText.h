// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Decodes the bytes of an HTTP body to text.

#include <QByteArray>
#include <QString>

namespace watchkeeper {

//! \brief By the byte order mark, else by the charset of `contentType`, else as UTF-8; if it isn't UTF-8, by the charset that the page
//! declares in its first 1024 bytes. Undecodable bytes are replaced, never refused.
//! \param contentType  value of the header field, may be empty
QString httpBodyText(const QByteArray &body, const QByteArray &contentType);

//! \brief The same text in UTF-8, as conditions compare it. Bytes of an undeclared encoding stay unchanged, so that binary data can be
//! compared.
QByteArray httpBodyInUtf8(const QByteArray &body, const QByteArray &contentType);

} // namespace watchkeeper
