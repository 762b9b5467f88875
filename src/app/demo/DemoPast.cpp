// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/demo/DemoPast.h"

#include <algorithm>
#include <cmath>
#include <numbers>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qint64 kDemoMinute = 60'000;
constexpr qint64 kDegradedSince = 3 * kDemoHour + 25 * kDemoMinute;
constexpr double kSlowness = 6; // how much slower than usual degraded services are

//! One past incident, relative to the start of the demo.
struct PastRow
{
    const char *target;
    double daysAgo;
    int minutes;
    Outcome outcome;
    const char *message;
};

constexpr const char *kSilence = "No answer within 10 s: connected after 12 ms, request sent, then silence.";
constexpr const char *kRefused =
    "Connection refused. The host is reachable, but nothing is listening there. Is the service running?";
constexpr const char *kUnavailable = "The status is 503 (Service Unavailable), expected 200.";
constexpr const char *kSlow = "Slow: 2 s for a search that usually takes 300 ms.";
constexpr const char *kLoss = "100 % packet loss: no reply to 4 packets.";

constexpr PastRow kPast[]{
    {"Website", 61.42, 9, Outcome::Down, kUnavailable},
    {"Checkout API", 33.17, 6, Outcome::Down, kSilence},
    {"Payments", 78.08, 41, Outcome::Down, "The status is 502 (Bad Gateway), expected 200."},
    {"Payments", 12.55, 14, Outcome::Degraded, "Slow: 3.1 s for a payment that usually takes 180 ms."},
    {"Search", 45.3, 95, Outcome::Degraded, kSlow},
    {"Search", 20.72, 28, Outcome::Down, kUnavailable},
    {"Warehouse API", 66.2, 23, Outcome::Down, kSilence},
    {"Warehouse API", 26.85, 7, Outcome::Down, kSilence},
    {"Warehouse API", 8.31, 52, Outcome::Down, kSilence},
    {"Postgres replica", 54.1, 130, Outcome::Degraded, "The replica is 94 s behind, the limit is 30 s."},
    {"Message queue", 39.6, 18, Outcome::Down, kRefused},
    {"Nightly backup", 17.25, 245, Outcome::Down, "The last backup is 31 h old, the limit is 26 h."},
    {"CI runners", 5.4, 17, Outcome::Down, kRefused},
    {"Office router", 71.35, 12, Outcome::Down, kLoss},
    {"VPN", 48.9, 35, Outcome::Down, "No answer within 10 s: no handshake."},
    {"Printer", 29.5, 260, Outcome::Down, "No answer within 10 s. Is the printer switched on?"},
    {"Printer", 2.6, 75, Outcome::Degraded, "The paper tray is empty."},
    {"Git", 14.7, 11, Outcome::Down, kRefused},
};

//! Returns the load of a time of day, from 0 at night to 1 in the afternoon, with half of it at weekends.
double loadAt(qint64 localTime)
{
    const double hour = double(localTime % kDemoDay) / double(kDemoHour);
    const double day = 0.5 - 0.5 * std::cos((hour - 3) / 12 * std::numbers::pi);
    const qint64 weekday = (localTime / kDemoDay + 3) % 7; // 1 January 1970 was a Thursday; 0 is Monday
    return weekday < 5 ? day : day / 2;
}

} // namespace

QList<DemoIncident> demoIncidents(const Target &target, qint64 now)
{
    QList<DemoIncident> incidents;
    for (const PastRow &row : kPast) {
        if (target.name != QLatin1String(row.target))
            continue;
        const qint64 begin = now - std::llround(row.daysAgo * double(kDemoDay));
        incidents.append({begin, begin + row.minutes * kDemoMinute, row.outcome, QString::fromLatin1(row.message)});
    }
    if (target.fields.number(u"degradedRate"_s) > 0)
        incidents.append({now - kDegradedSince, now + kDemoDay, Outcome::Degraded, target.fields.text(u"message"_s)});
    std::sort(incidents.begin(), incidents.end(),
              [](const DemoIncident &a, const DemoIncident &b) { return a.begin < b.begin; });
    return incidents;
}

DemoPast::DemoPast(const Target &target, int series, qint64 from, qint64 now, qint64 zone)
    : m_incidents(demoIncidents(target, now))
    , m_random(static_cast<quint64>(series) + 1, 0)
    , m_next(from + series * kInterval.count() / 24)
    , m_grid(m_next)
    , m_zone(zone)
    , m_latency(double(target.fields.duration(u"latency"_s).count()))
    , m_jitter(double(target.fields.duration(u"jitter"_s).count()))
{
    if (target.fields.number(u"degradedRate"_s) > 0) { // the latency of the target is that of its problem
        m_latency /= kSlowness;
        m_jitter /= kSlowness;
    }
    m_up.outcome = Outcome::Up;
    m_up.summary = target.fields.text(u"reply"_s);
    m_up.validityMs = validityPeriod(target.schedule).count() + 2 * kInterval.count();
    m_up.values = {StoredValue{u"latency"_s, Unit::None, 0}};
}

double DemoPast::latencyAt(qint64 time)
{
    constexpr double kNight = 0.85;
    constexpr double kRush = 0.4;
    return drawLatency(&m_random, Distribution::Exponential, m_latency * (kNight + kRush * loadAt(time + m_zone)), m_jitter);
}

StoredResult DemoPast::next()
{
    while (!m_incidents.isEmpty() && m_incidents.first().end <= m_next)
        m_incidents.removeFirst();
    const bool isProblem = !m_incidents.isEmpty() && m_incidents.first().begin <= m_next;
    StoredResult result = m_up;
    result.at = m_next;
    double latency = latencyAt(m_next);
    if (isProblem) {
        const DemoIncident &incident = m_incidents.first();
        result.outcome = incident.outcome;
        result.summary = incident.message;
        result.errorType = ErrorType::Condition;
        result.errorMessage = incident.message;
        if (incident.outcome == Outcome::Degraded)
            latency *= kSlowness;
    }
    result.durationMs = latency;
    result.phases.set(Phase::Wait, latency);
    result.values.first().number = latency;

    if (m_next == m_grid)
        m_grid += kInterval.count();
    m_next = m_grid;
    if (!m_incidents.isEmpty())
        m_next = std::min(m_grid, isProblem ? m_incidents.first().end : m_incidents.first().begin);
    return result;
}

} // namespace watchkeeper
