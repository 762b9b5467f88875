// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/details/overview/OverviewHistory.h"

#include "gui/look/DisplayPreferences.h"
#include "history/values/SeriesKey.h"

#include <QDateTime>

#include <algorithm>
#include <chrono>

using namespace std::chrono_literals;

namespace watchkeeper {

namespace {

constexpr int kDayBuckets = 96; // one in 15 minutes, for a calm line
constexpr int kYearDays = 365;
constexpr int kMonthDays = 30;
constexpr std::chrono::milliseconds kDayInterval = 10s;
constexpr std::chrono::milliseconds kYearInterval = 5min;

//! Returns the uptime of a span, as the columns of the table count it.
std::optional<double> uptimeWithin(const ChartData &data, const TimeSpan &span)
{
    QList<TimeSpan> maintenance;
    for (const ChartMark &mark : data.marks) {
        if (mark.kind == ChartMark::Kind::Maintenance && !countsMaintenance())
            maintenance.append({mark.from, mark.to});
    }
    maintenance = mergedSpans(maintenance);
    OutcomeTimes times{};
    for (const OutcomeSpan &one : data.ribbon) {
        for (const TimeSpan &part : gapsBetweenSpans(maintenance, intersection({one.from, one.to}, span)))
            times[static_cast<size_t>(one.outcome)] += part.length();
    }
    const DayCell whole{{}, span, times};
    return whole.uptimeShare();
}

} // namespace

OverviewHistory::OverviewHistory(QObject *parent)
    : QObject(parent)
{
    m_dayTimer.setSingleShot(true);
    connect(&m_dayTimer, &QTimer::timeout, this, &OverviewHistory::readDay);
    connect(&m_day.query, &ChartQuery::answered, this, [this](const ChartData &data) {
        m_day.data = data;
        m_day.isRead = true;
        emit changed();
    });
    connect(&m_year.query, &ChartQuery::answered, this, [this](const ChartData &data) {
        m_year.data = data;
        m_year.isRead = true;
        m_yearDays = dayCells(data.ribbon, {data.request.from, data.request.to}, QTimeZone::systemTimeZone());
        emit changed();
    });
}

void OverviewHistory::setSource(ChartSource *source)
{
    if (m_source)
        m_source->disconnect(this);
    m_source = source;
    m_day.query.setSource(source);
    m_year.query.setSource(source);
    if (source)
        connect(source, &ChartSource::historyExtended, this, &OverviewHistory::extend);
    m_target = {};
}

void OverviewHistory::follow(const TargetId &id, const std::optional<QDateTime> &moment)
{
    if (id == m_target && moment == m_moment)
        return;
    m_target = id;
    m_moment = moment;
    m_dayTimer.stop();
    m_yearDays.clear();
    for (Part *part : {&m_day, &m_year}) {
        part->query.cancel();
        part->data = {};
        part->age.invalidate();
        part->isRead = false;
    }
    emit changed();
    read();
}

void OverviewHistory::setActive(bool active)
{
    if (std::exchange(m_isActive, active) == active)
        return;
    if (active)
        return read();
    m_dayTimer.stop();
    for (Part *part : {&m_day, &m_year}) {
        part->query.cancel();
        if (!part->isRead)
            part->age.invalidate(); // the cancelled request is repeated when this is active again
    }
}

//! Reads what hasn't been read recently.
void OverviewHistory::read()
{
    if (!m_isActive || !m_source || m_target.isNull())
        return;
    if (!m_day.age.isValid() || (!m_moment && m_day.age.hasExpired(kDayInterval.count())))
        readDay();
    if (!m_year.age.isValid() || (!m_moment && m_year.age.hasExpired(kYearInterval.count())))
        readYear();
}

void OverviewHistory::extend(const QList<TargetId> &targets)
{
    if (!m_isActive || m_moment || !targets.contains(m_target))
        return;
    read();
    if (m_day.age.isValid() && !m_dayTimer.isActive() && !m_day.query.isWaiting())
        m_dayTimer.start(std::max<qint64>(0, kDayInterval.count() - m_day.age.elapsed()));
}

qint64 OverviewHistory::end() const
{
    return m_moment ? m_moment->toMSecsSinceEpoch() : QDateTime::currentMSecsSinceEpoch();
}

void OverviewHistory::readDay()
{
    ChartRequest request;
    request.targets = {m_target};
    request.series = {durationSeries()};
    request.spread = durationSeries();
    request.to = end();
    request.from = request.to - kMillisecondsPerDay;
    request.pixels = kDayBuckets;
    m_day.age.start();
    m_day.query.requestSoon(request, 0);
}

void OverviewHistory::readYear()
{
    const QTimeZone zone = QTimeZone::systemTimeZone();
    ChartRequest request;
    request.targets = {m_target};
    request.to = end();
    const QDate today = dateOf(request.to, zone);
    request.from = spanOfDates(today.addDays(1 - kYearDays), today.addDays(1), zone).from;
    request.pixels = kYearDays; // a resolution of one day
    m_year.age.start();
    m_year.query.requestSoon(request, 0);
}

std::optional<double> OverviewHistory::monthUptime() const
{
    const qint64 end = m_year.data.request.to;
    if (m_year.data.ribbon.isEmpty() || m_year.data.ribbon.first().from > end - kMillisecondsPerDay)
        return std::nullopt;
    return uptimeWithin(m_year.data, {end - kMonthDays * kMillisecondsPerDay, end});
}

} // namespace watchkeeper

#include "moc_OverviewHistory.cpp"
