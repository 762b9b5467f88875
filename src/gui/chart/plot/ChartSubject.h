// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What a chart shows: its targets, its subject, and its time span, which can move. Plain data; times are in [ms] since 1970, UTC.

#include "gui/look/Colours.h"
#include "history/values/ChartData.h"

#include <QtGlobal>

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

inline constexpr qint64 kMinViewLength = 60'000;                        //!< [ms] one minute
inline constexpr qint64 kMaxViewLength = qint64(50) * 366 * 86'400'000; //!< [ms] about fifty years

//! \brief A half-open span [from, to). Its length is between kMinViewLength and kMaxViewLength, and it is never entirely in the future.
class ViewSpan
{
public:
    ViewSpan() { } // NOLINT(modernize-use-equals-default): not an aggregate
    //! Adjusts the start if the span is too short or too long.
    ViewSpan(qint64 from, qint64 to);

    //! Returns the span of `length` that ends at `now`.
    static ViewSpan endingNow(qint64 length, qint64 now);

    qint64 from() const { return m_to - m_length; }
    qint64 to() const { return m_to; }
    qint64 length() const { return m_length; }
    bool contains(qint64 at) const { return at >= from() && at < to(); }

    //! \brief Zooms around a time, which keeps its position on the screen.
    //! \param factor  > 0; values below 1 zoom in
    ViewSpan zoomed(double factor, qint64 around, qint64 now) const;
    //! \param by  the distance in [ms], positive towards the future; limited to keep `now` visible
    ViewSpan moved(qint64 by, qint64 now) const;

    friend bool operator==(const ViewSpan &, const ViewSpan &) = default;

private:
    qint64 m_to = 0;
    qint64 m_length = kMinViewLength;
};

} // namespace watchkeeper
