// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a chart is about: targets, and which of their series. Plain values.

#include "history/values/ChartData.h"

namespace watchkeeper {

//! \brief A target whose past can be drawn.
struct ChartTarget
{
    TargetId id;
    QString name;
    QStringList values; //!< names of the numbers that its checks measure
    friend bool operator==(const ChartTarget &, const ChartTarget &) = default;
};

//! \brief One entry of the list from which one chooses.
struct ChartSubject
{
    enum class Drawn : quint8 {
        Phases,      //!< the parts of the response time on top of each other
        Percentiles, //!< a line with the areas up to p95 and p99
        Extremes,    //!< a line with the area from the least to the greatest
        Spread,      //!< how often it was how large
        Year         //!< each day of the last year, by its outcomes
    };
    Drawn drawn = Drawn::Phases;
    QString key; //!< of the series that is read at the pointer; none for a year
    friend bool operator==(const ChartSubject &, const ChartSubject &) = default;

    //! Over time, as long a one as is wished.
    bool isOverTime() const { return drawn != Drawn::Spread && drawn != Drawn::Year; }
    //! The series it takes to draw it over time.
    QStringList series() const;
    QString title() const; //!< translated, but for names of values
};

//! What can be drawn of these: one has its phases, several are compared by what they have in common.
QList<ChartSubject> chartSubjects(const QList<ChartTarget> &targets);

//! What people call a series.
QString seriesTitle(const QString &key);

} // namespace watchkeeper
