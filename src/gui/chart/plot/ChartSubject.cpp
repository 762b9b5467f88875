// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/chart/plot/ChartSubject.h"

#include "gui/table/model/ResultTexts.h"
#include "history/values/SeriesSummary.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ChartSubjectText
{
    Q_DECLARE_TR_FUNCTIONS(ChartSubject)
};

bool allProvideValue(const QList<ChartTarget> &targets, const QString &value)
{
    return std::all_of(targets.begin(), targets.end(),
                       [&](const ChartTarget &target) { return target.values.contains(value); });
}

} // namespace

QStringList ChartSubject::series() const
{
    if (!isOverTime())
        return {};
    if (drawn != ChartForm::Phases)
        return {key};
    QStringList keys;
    for (int i = 0; i < kPhaseCount; ++i) {
        if (static_cast<Phase>(i) != Phase::Queue) // the duration of a check doesn't include its time in the queue
            keys.append(phaseSeries(static_cast<Phase>(i)));
    }
    return keys + QStringList{key};
}

QString ChartSubject::title() const
{
    switch (drawn) {
    case ChartForm::Phases:
        return ChartSubjectText::tr("Response time by phase");
    case ChartForm::Spread:
        return ChartSubjectText::tr("%1: distribution", "a series, such as response time").arg(seriesTitle(key));
    case ChartForm::Year:
        return ChartSubjectText::tr("Year calendar");
    case ChartForm::Percentiles:
    case ChartForm::Extremes:
        break;
    }
    return seriesTitle(key);
}

QString ChartSubject::plotTitle() const
{
    if (drawn == ChartForm::Phases)
        return ChartSubjectText::tr("response time by phase", "in the title of a chart");
    return key == durationSeries() ? ChartSubjectText::tr("response time", "in the title of a chart") : seriesTitle(key);
}

QList<ChartSubject> chartSubjects(const QList<ChartTarget> &targets)
{
    QList<ChartSubject> subjects;
    if (targets.isEmpty())
        return subjects;
    subjects.append({ChartSubject::ChartForm::Percentiles, durationSeries()});
    if (targets.size() == 1) {
        subjects.append({ChartSubject::ChartForm::Phases, durationSeries()});
        subjects.append({ChartSubject::ChartForm::Spread, durationSeries()});
        subjects.append({ChartSubject::ChartForm::Year, QString()});
    }
    for (const QString &value : targets.first().values) {
        if (allProvideValue(targets, value))
            subjects.append({ChartSubject::ChartForm::Extremes, valueSeries(value)});
    }
    return subjects;
}

QString seriesTitle(const QString &key)
{
    if (key == durationSeries())
        return ChartSubjectText::tr("Response time");
    for (int i = 0; i < kPhaseCount; ++i) {
        if (key == phaseSeries(static_cast<Phase>(i)))
            return phaseLabel(static_cast<Phase>(i));
    }
    return key.section(u':', 1);
}

namespace {

//! Divisor for the part of the span that can be in the future: leaves a little room after the newest results.
constexpr qint64 kFutureDivisor = 10;

} // namespace

ViewSpan::ViewSpan(qint64 from, qint64 to)
    : m_to(to)
    , m_length(std::clamp(to - from, kMinViewLength, kMaxViewLength))
{
}

ViewSpan ViewSpan::endingNow(qint64 length, qint64 now)
{
    return {now - length, now};
}

ViewSpan ViewSpan::zoomed(double factor, qint64 around, qint64 now) const
{
    const double wanted = static_cast<double>(m_length) * factor;
    const auto length =
        static_cast<qint64>(std::clamp(wanted, static_cast<double>(kMinViewLength), static_cast<double>(kMaxViewLength)));
    const double share = static_cast<double>(around - from()) / static_cast<double>(m_length);
    const qint64 start = around - std::llround(share * static_cast<double>(length));
    return ViewSpan(start, start + length).moved(0, now);
}

ViewSpan ViewSpan::moved(qint64 by, qint64 now) const
{
    const qint64 end = std::clamp(m_to + by, m_length, std::max(m_length, now + m_length / kFutureDivisor));
    return {end - m_length, end};
}

} // namespace watchkeeper
