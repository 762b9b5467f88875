// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The subject of a chart: targets, and which of their series. Plain values.

#include "history/values/ChartData.h"

namespace watchkeeper {

//! \brief A target whose history can be drawn.
struct ChartTarget
{
    TargetId id;
    QString name;
    QStringList values; //!< names of the numbers that its checks measure
    friend bool operator==(const ChartTarget &, const ChartTarget &) = default;
};

//! \brief One entry of the list of subjects.
struct ChartSubject
{
    enum class ChartForm : quint8 {
        Phases,      //!< the parts of the response time, stacked
        Percentiles, //!< a line with the areas up to p95 and p99
        Extremes,    //!< a line with the area from minimum to maximum
        Spread,      //!< how often each value occurred
        Year         //!< each day of the last year, by its outcomes
    };
    ChartForm drawn = ChartForm::Phases;
    QString key; //!< of the series that is read at the pointer; none for a year
    friend bool operator==(const ChartSubject &, const ChartSubject &) = default;

    //! Whether it is drawn over time, for a span of any length.
    bool isOverTime() const { return drawn != ChartForm::Spread && drawn != ChartForm::Year; }
    //! The series required to draw it over time.
    QStringList series() const;
    QString title() const; //!< translated, except for names of values
};

//! What can be drawn for these targets: a single one has its phases, several are compared by what they have in common.
QList<ChartSubject> chartSubjects(const QList<ChartTarget> &targets);

//! The display name of a series.
QString seriesTitle(const QString &key);

} // namespace watchkeeper
