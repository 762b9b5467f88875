// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The subjects of charts for one or several targets. Plain data.

#include "gui/look/Colours.h"
#include "history/values/ChartData.h"

#include <optional>

namespace watchkeeper {

//! \brief A target whose history can be charted.
struct ChartTarget
{
    TargetId id;
    QString name;
    QStringList values;                            //!< names of the numeric values that its checks measure
    std::optional<MarkState> state = std::nullopt; //!< the state shown in comparisons; nullopt if it isn't known
    friend bool operator==(const ChartTarget &, const ChartTarget &) = default;
};

//! \brief An entry in the list of subjects.
struct ChartSubject
{
    enum class ChartForm : quint8 {
        Phases,      //!< the phases of the response time, stacked
        Percentiles, //!< a line with areas up to p95 and p99
        Extremes,    //!< a line with an area from minimum to maximum
        Spread,      //!< a histogram of the values
        Year         //!< a calendar of the last year with the outcomes of each day
    };
    ChartForm drawn = ChartForm::Phases;
    QString key; //!< the series whose values are shown at the pointer; empty for a year
    friend bool operator==(const ChartSubject &, const ChartSubject &) = default;

    //! Returns whether the subject is drawn over time, for a span of any length.
    bool isOverTime() const { return drawn != ChartForm::Spread && drawn != ChartForm::Year; }
    //! Returns the series required to draw the subject over time.
    QStringList series() const;
    QString title() const;     //!< translated, except for the names of values
    QString plotTitle() const; //!< the same for the middle of a title, such as `response time`
};

//! Returns the subjects for these targets. A single target also has its phases. Several targets have only the series they share.
QList<ChartSubject> chartSubjects(const QList<ChartTarget> &targets);

//! Returns the display name of a series.
QString seriesTitle(const QString &key);

} // namespace watchkeeper
