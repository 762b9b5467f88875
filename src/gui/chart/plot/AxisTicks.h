// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The tick positions and labels of axes for times and for measured values.

#include "gui/chart/plot/Plot.h"
#include "model/check/ObservedValue.h"

#include <QList>
#include <QString>
#include <QTimeZone>

namespace watchkeeper {

// The tick positions and labels of a time axis, at whole minutes, hours, days or months in local time. Pure.

//! \brief One tick of the axis.
struct TimeTick
{
    qint64 at = 0; //!< [ms] since 1970, UTC
    QString label; //!< a label such as `14:05`; a second line contains the date or the year where a new one begins
    friend bool operator==(const TimeTick &, const TimeTick &) = default;
};

//! \brief Returns at most `limit` ticks in [from, to], in order. The ticks stay on whole hours across clock changes.
//! \param limit  the maximum number of ticks, > 0
//! \param zone   UTC is used if it is invalid
QList<TimeTick> timeTicks(qint64 from, qint64 to, int limit, const QTimeZone &zone);

// The tick positions of an axis for measured values, at round numbers in the value's unit. Pure.

enum class ValueScale : quint8 { Linear, Logarithmic };

//! \brief Returns at most `limit` round numbers in [from, to], in order.
//! \param from  the lower end; > 0 on a logarithmic scale
//! \param limit  the maximum number of ticks, > 1
QList<double> valueTicks(double from, double to, int limit, Unit unit, ValueScale scale);

//! Returns a time with its date, for the texts of a chart.
QString chartTimeText(qint64 at);

//! \brief Formats a number for an axis or a legend, such as `84 ms`, `1.24 s`, `3.05 GB` or `71.4 %`, with three significant
//! digits.
QString chartNumberText(double number, Unit unit);

// Axes of QCustomPlot that have these ticks.

//! \brief Ticks for an axis of times in [ms] since 1970, shown in the local time zone.
class TimeTicker : public QCPAxisTicker
{
public:
    //! \param limit  the maximum number of labels, which must fit on the axis; > 0
    void setMaxTickCount(int limit) { m_maximum = limit; }
    //! Sets whether labels have a second line with the date.
    void setHasDates(bool hasDates) { m_hasDates = hasDates; }
    void generate(const QCPRange &range, const QLocale &locale, QChar formatChar, int precision, QVector<double> &ticks,
                  QVector<double> *subTicks, QVector<QString> *tickLabels) override;

private:
    int m_maximum = 8;
    bool m_hasDates = true;
};

//! \brief Ticks for an axis of measured values.
class ValueTicker : public QCPAxisTicker
{
public:
    void setMaxTickCount(int limit) { m_maximum = limit; }
    void setScale(Unit unit, ValueScale scale);
    //! Returns the range extended to whole steps of a linear scale, so that the axis ends at a tick. \param limit  > 1
    QCPRange wholeSteps(double from, double to, int limit) const;
    void generate(const QCPRange &range, const QLocale &locale, QChar formatChar, int precision, QVector<double> &ticks,
                  QVector<double> *subTicks, QVector<QString> *tickLabels) override;

private:
    int m_maximum = 6;
    Unit m_unit = Unit::None;
    ValueScale m_scale = ValueScale::Linear;
};

} // namespace watchkeeper
