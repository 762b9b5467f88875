// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Adapts timeTicks() and valueTicks() to the axes of QCustomPlot.

#include "gui/chart/ValueTicks.h"

#include "gui/chart/Plot.h"

namespace watchkeeper {

//! \brief Ticks for an axis of times in [ms] since 1970, shown in the local time zone.
class TimeTicker : public QCPAxisTicker
{
public:
    //! \param most  the maximum number of labels, which must fit on the axis; > 0
    void setMaxTickCount(int most) { m_maximum = most; }
    void generate(const QCPRange &range, const QLocale &locale, QChar formatChar, int precision, QVector<double> &ticks,
                  QVector<double> *subTicks, QVector<QString> *tickLabels) override;

private:
    int m_maximum = 8;
};

//! \brief Ticks for an axis of measured values.
class ValueTicker : public QCPAxisTicker
{
public:
    void setMaxTickCount(int most) { m_maximum = most; }
    void setScale(Unit unit, ValueScale scale);
    void generate(const QCPRange &range, const QLocale &locale, QChar formatChar, int precision, QVector<double> &ticks,
                  QVector<double> *subTicks, QVector<QString> *tickLabels) override;

private:
    int m_maximum = 6;
    Unit m_unit = Unit::None;
    ValueScale m_scale = ValueScale::Linear;
};

} // namespace watchkeeper
