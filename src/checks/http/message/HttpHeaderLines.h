// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The lines of a received HTTP/1 header, and its conversion to the form that Boost.Beast accepts. Pure functions.

#include <QByteArray>
#include <QByteArrayView>

#include <initializer_list>

namespace watchkeeper::headerlines {

inline constexpr QByteArrayView kLength = "Content-Length:";
inline constexpr QByteArrayView kTransferEncoding = "Transfer-Encoding:";

inline bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

//! \return the line at `begin`, without its line end; `begin` is moved to the next line
QByteArrayView nextLine(QByteArrayView text, qsizetype *begin);

//! Whether Beast accepts the header as it is, without normalized().
bool isNormalized(QByteArrayView header);

//! Normalizes a header. Some servers end lines with a bare LF, fold lines, or send fields without a name. Some omit the space before an
//! empty reason, send too many, or add a space before a colon. Every browser accepts such headers.
QByteArray normalized(QByteArrayView header);

//! Whether the header contains both a transfer coding and a length. The coding takes precedence (RFC 9112, 6.3), but Beast rejects such a
//! header.
bool hasDuplicateLength(QByteArrayView header);

//! \param names  with their colon, such as kLength
QByteArray withoutFields(QByteArrayView header, std::initializer_list<QByteArrayView> names);

} // namespace watchkeeper::headerlines
