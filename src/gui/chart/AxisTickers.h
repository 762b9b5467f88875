// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file timeTicks() and valueTicks() in the form that a plot's axes require.

#include "gui/chart/ValueTicks.h"

#include "gui/chart/Plot.h"

namespace watchkeeper {

//! \brief For an axis of [ms] since 1970, in the local time zone.
class TimeTicker : public QCPAxisTicker
{
public:
    //! \param most  > 0, the number of labels that fit
    void setMaxTickCount(int most) { m_most = most; }
    void generate(const QCPRange &range, const QLocale &locale, QChar formatChar, int precision, QVector<double> &ticks,
                  QVector<double> *subTicks, QVector<QString> *tickLabels) override;

private:
    int m_most = 8;
};

//! \brief For an axis of measured values.
class ValueTicker : public QCPAxisTicker
{
public:
    void setMaxTickCount(int most) { m_most = most; }
    void setScale(Unit unit, ValueScale scale);
    void generate(const QCPRange &range, const QLocale &locale, QChar formatChar, int precision, QVector<double> &ticks,
                  QVector<double> *subTicks, QVector<QString> *tickLabels) override;

private:
    int m_most = 6;
    Unit m_unit = Unit::None;
    ValueScale m_scale = ValueScale::Linear;
};

} // namespace watchkeeper
