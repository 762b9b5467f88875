// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Decodes the bytes of an HTTP body to text.

#include <QByteArray>
#include <QByteArrayView>
#include <QString>

namespace watchkeeper {

//! \brief Decodes a body according to its byte order mark, else according to the charset of `contentType`, else as UTF-8. If
//! the body isn't valid UTF-8, uses the charset that the page declares in its first 1024 bytes. Supports the charsets of
//! browsers (https://encoding.spec.whatwg.org). A charset that can't be decoded is treated as not declared. Bytes that can't be
//! decoded are replaced with U+FFFD.
//! \param contentType  value of the header field; can be empty
QString httpBodyText(const QByteArray &body, const QByteArray &contentType);

//! \brief Returns the text of httpBodyText() in UTF-8, for comparison by conditions. If no charset is declared, the bytes stay
//! unchanged, which allows comparing binary data.
QByteArray httpBodyInUtf8(const QByteArray &body, const QByteArray &contentType);

//! A page and the charset that it was decoded with, for example `windows-1252`.
struct HtmlText
{
    QByteArray utf8; //!< invalid bytes of a page in UTF-8 stay as they are
    QByteArray charset;
};

//! \brief Decodes an HTML page like httpBodyText(), except that a page without a valid declaration is Windows-1252 if it isn't valid UTF-8, as
//! in browsers.
HtmlText htmlInUtf8(const QByteArray &body, const QByteArray &contentType);

//! \brief Percent-encodes the characters beyond ASCII of a query as a browser does in a page with this charset
//! (https://url.spec.whatwg.org/#query-state). A character that the charset doesn't have becomes `&#123;`, encoded. Without a codec for the charset,
//! uses UTF-8. \param charset  as in HtmlText
QByteArray queryInCharset(QByteArrayView utf8, const QByteArray &charset);

} // namespace watchkeeper
