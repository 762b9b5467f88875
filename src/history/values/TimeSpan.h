// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Stretches of time, and lists of them. Plain values.

#include <QList>

#include <algorithm>

namespace watchkeeper {

inline constexpr qint64 kMillisecondsPerHour = 3'600'000;
inline constexpr qint64 kMillisecondsPerDay = 24 * kMillisecondsPerHour;

//! \brief From one moment up to, but not including, another.
struct TimeSpan
{
    qint64 from = 0; //!< [ms] since 1970, UTC
    qint64 to = 0;   //!< [ms]; not later than `from`: empty
    qint64 length() const { return std::max<qint64>(0, to - from); }
    bool isEmpty() const { return to <= from; }
    bool contains(qint64 at) const { return from <= at && at < to; }
    friend bool operator==(const TimeSpan &, const TimeSpan &) = default;
};

//! The intersection; empty if they don't touch.
TimeSpan common(const TimeSpan &a, const TimeSpan &b);

//! The same time in as few spans as possible, by their beginning, none of them empty.
QList<TimeSpan> united(QList<TimeSpan> spans);

//! The parts of `whole` outside all of `spans`, which are as returned by united(); fast if `whole` is short and there are many.
QList<TimeSpan> gapsBetweenUnited(const QList<TimeSpan> &spans, const TimeSpan &whole);

} // namespace watchkeeper
