// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Splitting the lines of /proc and /sys into words and numbers, nothing else. Pure functions.

#include <QByteArray>
#include <QList>

#include <limits>
#include <optional>

namespace watchkeeper {

//! The parts between spaces and tabs, at most `most`.
QList<QByteArrayView> procFields(QByteArrayView line, qsizetype most = 64);

//! Without the line ends; only lines that contain a word.
QList<QByteArrayView> procLines(QByteArrayView text);

//! Digits only; absent otherwise and if it doesn't fit.
std::optional<quint64> procUnsigned(QByteArrayView word);

//! Digits, optionally after a minus.
std::optional<qint64> procSigned(QByteArrayView word);

//! `0.15`: a finite number >= 0.
std::optional<double> procShare(QByteArrayView word);

//! The word at `index` as a number, 0 if it is missing or not a number.
quint64 procNumber(const QList<QByteArrayView> &words, qsizetype index);

//! [bytes] in the type of our values, the largest possible if it is more.
inline qint64 toSigned(quint64 number)
{
    constexpr auto kMaximum = static_cast<quint64>(std::numeric_limits<qint64>::max());
    return static_cast<qint64>(number < kMaximum ? number : kMaximum);
}

} // namespace watchkeeper
