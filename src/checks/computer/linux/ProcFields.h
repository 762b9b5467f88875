// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Splits the lines of /proc and /sys into words and numbers. Pure functions.

#include <QByteArray>
#include <QList>

#include <limits>
#include <optional>

namespace watchkeeper {

//! The words of a line, separated by spaces and tabs; at most `most` words.
QList<QByteArrayView> procFields(QByteArrayView line, qsizetype most = 64);

//! The lines that contain at least one word, without their line ends.
QList<QByteArrayView> procLines(QByteArrayView text);

//! Parses decimal digits; nullopt for any other text and for numbers that are too large.
std::optional<quint64> procUnsigned(QByteArrayView word);

//! Parses decimal digits with an optional minus sign.
std::optional<qint64> procSigned(QByteArrayView word);

//! Parses a finite number >= 0, such as `0.15`.
std::optional<double> procShare(QByteArrayView word);

//! The word at `index` as a number; 0 if it is missing or not a number.
quint64 procNumber(const QList<QByteArrayView> &words, qsizetype index);

//! [bytes] The number as a signed integer, limited to the maximum of qint64.
inline qint64 toSigned(quint64 number)
{
    constexpr auto kMaximum = static_cast<quint64>(std::numeric_limits<qint64>::max());
    return static_cast<qint64>(number < kMaximum ? number : kMaximum);
}

} // namespace watchkeeper
