// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Taking apart the lines of /proc and /sys: words and numbers, nothing else. Pure functions.

#include <QByteArray>
#include <QList>

#include <limits>
#include <optional>

namespace watchkeeper {

//! The parts between spaces and tabs, at most `most`.
QList<QByteArrayView> procWords(QByteArrayView line, qsizetype most = 64);

//! Without the line ends; those with a word in them.
QList<QByteArrayView> procLines(QByteArrayView text);

//! Only digits; absent otherwise and where it does not fit.
std::optional<quint64> procUnsigned(QByteArrayView word);

//! Digits, perhaps after a minus.
std::optional<qint64> procSigned(QByteArrayView word);

//! `0.15`: a finite number >= 0.
std::optional<double> procShare(QByteArrayView word);

//! The word at `index` as a number, 0 where there is none or it is no number.
quint64 procNumber(const QList<QByteArrayView> &words, qsizetype index);

//! [bytes] as our values hold them, the largest possible where it is more.
inline qint64 toSigned(quint64 number)
{
    constexpr auto kMost = static_cast<quint64>(std::numeric_limits<qint64>::max());
    return static_cast<qint64>(number < kMost ? number : kMost);
}

} // namespace watchkeeper
