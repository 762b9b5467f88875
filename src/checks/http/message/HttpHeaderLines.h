// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The lines of a received HTTP/1 header, and its conversion to the form that Boost.Beast accepts. Pure functions.

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <initializer_list>
#include <utility>

namespace watchkeeper::headerlines {

inline constexpr QByteArrayView kLength = "Content-Length:";
inline constexpr QByteArrayView kTransferEncoding = "Transfer-Encoding:";

//! [bytes] Longer fields are separated, because Beast accepts values only up to 64 KiB.
inline constexpr qsizetype kLongField = 60'000;

inline bool isBlank(char c)
{
    return c == ' ' || c == '\t';
}

//! \return the line at `begin`, without its line ending; `begin` is moved to the next line
QByteArrayView nextLine(QByteArrayView text, qsizetype *begin);

//! Whether Beast accepts the header as it is, without normalized().
bool isNormalized(QByteArrayView header);

//! Normalizes a header. Some servers end lines with a bare LF, fold lines, or send fields without a name. Some omit the space
//! before an empty reason, send too many spaces, or add a space before a colon. All browsers accept such headers.
QByteArray normalized(QByteArrayView header);

//! Whether the header contains both a transfer coding and a length. The coding takes precedence (RFC 9112, 6.3), but
//! Beast rejects such headers.
bool hasDuplicateLength(QByteArrayView header);

//! \param names  the field names with their colons, such as kLength
QByteArray withoutFields(QByteArrayView header, std::initializer_list<QByteArrayView> names);

//! \brief Separates the fields that are longer than kLongField from a normalized header.
//!
//! Fields with a long name or with control characters aren't separated, so Beast rejects them. Neither are fields that determine the length
//! of the body.
//! \param rest  receives the header without these fields
//! \return name and value of each field
QList<std::pair<QByteArray, QByteArray>> longFields(QByteArrayView header, QByteArray *rest);

} // namespace watchkeeper::headerlines
