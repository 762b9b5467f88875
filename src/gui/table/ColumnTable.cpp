// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/ColumnTable.h"

#include "engine/Scheduler.h"
#include "gui/look/StateMark.h"
#include "gui/table/ResultTexts.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ColumnTableText
{
    Q_DECLARE_TR_FUNCTIONS(ResultColumn)
};

using Number = std::optional<double>;

QString dash()
{
    return u"–"_s;
}

Number momentNumber(const QDateTime &time)
{
    return time.isValid() ? Number(static_cast<double>(time.toMSecsSinceEpoch())) : std::nullopt;
}

Number valueOf(const ResultRow &row, const QString &name)
{
    const QVariant value = row.last ? row.last->observation.value(name) : QVariant();
    return value.isValid() ? Number(value.toDouble()) : std::nullopt;
}

QString wholeText(const Number &number)
{
    return number ? QString::number(static_cast<qint64>(*number)) : dash();
}

Number lastResponseTime(const ResultRow &row)
{
    return row.last ? Number(row.last->observation.durationMs) : std::nullopt;
}

template<Phase phase>
Number phaseTime(const ResultRow &row)
{
    return row.last ? row.last->observation.phases.get(phase) : std::nullopt;
}

Number badInTrend(const ResultRow &row)
{
    if (row.trend.isEmpty())
        return std::nullopt;
    return std::count_if(row.trend.begin(), row.trend.end(),
                         [](const TrendPoint &point) { return point.outcome != Outcome::Up; });
}

Number dayShare(const ResultRow &row)
{
    return row.dayShare();
}

QString shareText(const Number &share)
{
    return share ? percentText(*share) : dash();
}

template<ResultColumn column>
Number longShare(const ResultRow &row)
{
    const auto &uptime = row.longUptimes.of(column);
    return uptime ? uptime->figures(row.now().toMSecsSinceEpoch()).share() : std::nullopt;
}

template<ResultColumn column>
QString longText(const ResultRow &row)
{
    return row.longUptimes.of(column) ? shareText(longShare<column>(row)) : u"…"_s; // not counted yet
}

QString dayText(const ResultRow &row)
{
    return row.moment ? longText<ResultColumn::Day>(row) : shareText(dayShare(row));
}

QString sinceText(const ResultRow &row)
{
    return row.last ? spanText(row.since, row.now()) : dash();
}

QString attemptText(const ResultRow &row)
{
    if (!row.last || (row.last->outcome == Outcome::Up && row.last->hard))
        return dash();
    return ColumnTableText::tr("%1 of %2", "attempt").arg(row.last->attempt).arg(row.inARow());
}

Number attemptOf(const ResultRow &row)
{
    return row.last && (row.last->outcome != Outcome::Up || !row.last->hard) ? Number(row.last->attempt) : std::nullopt;
}

QDateTime nextCheck(const ResultRow &row)
{
    if (!row.last || row.isFromBefore || row.isPaused())
        return {};
    const Schedule &schedule = row.target.schedule;
    const Milliseconds pause = row.isSoft() ? retryPolicyOf(schedule).delay(row.last->attempt, 0.5) : schedule.every;
    return row.last->at.addMSecs(pause.count());
}

QString nextText(const ResultRow &row)
{
    const QDateTime next = nextCheck(row);
    return next.isValid() ? untilText(next, row.now()) : dash();
}

Number statusOf(const ResultRow &row)
{
    const Number status = valueOf(row, u"status"_s);
    return status ? status : valueOf(row, u"exitCode"_s);
}

Number certificateDays(const ResultRow &row)
{
    return valueOf(row, u"certificateDaysLeft"_s);
}

#define WORDS(text, comment) QT_TRANSLATE_NOOP3("ResultColumn", text, comment)
#define WORD(text) QT_TRANSLATE_NOOP("ResultColumn", text)

using C = ColumnTraits;
constexpr quint8 kNumber = C::Trailing;
constexpr quint8 kPhase = C::Trailing | C::Duration;

constexpr std::array<ColumnTraits, kResultColumnCount> kTable{
    {{ResultColumn::Name, "name", WORDS("Name", "column"), nullptr, C::Default,
      [](const ResultRow &row) { return row.target.name; }, [](const ResultRow &row) { return Number(row.nameRank); }},
     {ResultColumn::Kind, "kind", WORDS("Kind", "column"), WORD("How it is looked at"), C::Default | C::Muted,
      [](const ResultRow &row) { return row.target.kind; }, nullptr},
     {ResultColumn::Address, "address", WORDS("Address", "column"), WORD("What is looked at: an address or a command"), C::None,
      [](const ResultRow &row) { return row.address; }, nullptr},
     {ResultColumn::Host, "host", WORDS("Host", "column"), WORD("The host that is asked"), C::None,
      [](const ResultRow &row) { return row.host; }, nullptr},
     {ResultColumn::Tags, "tags", WORDS("Tags", "column"), nullptr, C::None,
      [](const ResultRow &row) { return row.target.tags.join(u", "_s); }, nullptr},
     {ResultColumn::Every, "every", WORDS("Interval", "column"), WORD("From the start of one check to the start of the next"),
      C::Trailing | C::Duration, nullptr,
      [](const ResultRow &row) { return Number(static_cast<double>(row.target.schedule.every.count())); }},
     {ResultColumn::Mark, "state", WORDS("State", "column"), WORD("State: those that need attention most come first"),
      C::Default, nullptr, [](const ResultRow &row) { return Number(stateRank(row.state())); }},
     {ResultColumn::Result, "result", WORDS("Result", "column"), WORD("What the last check saw"), C::Default,
      [](const ResultRow &row) { return row.summary(); }, nullptr},
     {ResultColumn::Time, "timeMs", WORDS("Time", "column"),
      WORD("How long the last check took, from its start to the last byte, without the wait in the queue"),
      C::Trailing | C::Duration | C::Default, nullptr, lastResponseTime},
     {ResultColumn::Trend, "trend", WORDS("Trend", "column"),
      WORD("How long the last 30 checks took, oldest first. A full bar is the time that 95 % of them stay within. Sorts by how "
           "many were not up."),
      C::Picture | C::Default, nullptr, badInTrend},
     {ResultColumn::Day, "uptime", WORDS("24 h", "column"),
      WORD("Share of the time that the target was up or degraded, over the last 24 hours as far as they are known. "
           "Time in which nothing could be observed counts for neither side."),
      C::Trailing | C::Default | C::Ticks, dayText, dayShare},
     {ResultColumn::Week, "uptime7d", WORDS("7 d", "column: uptime of 7 days"),
      WORD("Share of the time that the target was up or degraded, over the last 7 days. "
           "Time in which nothing could be observed counts for neither side."),
      kNumber, longText<ResultColumn::Week>, longShare<ResultColumn::Week>},
     {ResultColumn::Month, "uptime30d", WORDS("30 d", "column: uptime of 30 days"),
      WORD("Share of the time that the target was up or degraded, over the last 30 days. "
           "Time in which nothing could be observed counts for neither side."),
      kNumber, longText<ResultColumn::Month>, longShare<ResultColumn::Month>},
     {ResultColumn::OwnDays, "uptimeOwn", WORDS("Own span", "column: uptime"), // shown with its length
      WORD("Share of the time that the target was up or degraded, over as many days as you choose in the menu of the columns. "
           "Time in which nothing could be observed counts for neither side."),
      kNumber, longText<ResultColumn::OwnDays>, longShare<ResultColumn::OwnDays>},
     {ResultColumn::Checked, "checkedAt", WORDS("Checked", "column"), WORD("When the last check began"),
      C::Trailing | C::Muted | C::Default | C::Ticks, [](const ResultRow &row) { return row.checkedText(row.now()); },
      [](const ResultRow &row) { return row.last ? momentNumber(row.last->at) : std::nullopt; }},
     {ResultColumn::Heartbeat, "heartbeat", WORDS("Heartbeat", "column"),
      WORD("State at each of the last 30 checks, newest at the right. Sorts by how many were not up."), C::Picture, nullptr,
      badInTrend},
     {ResultColumn::Since, "since", WORDS("Since", "column"), WORD("For how long it has been in this state"),
      C::Trailing | C::Muted | C::Ticks, sinceText,
      [](const ResultRow &row) { return row.last ? momentNumber(row.since) : std::nullopt; }},
     {ResultColumn::Attempt, "attempt", WORDS("Attempt", "column"),
      WORD("Bad results in a row, of those after which the state is taken for sure"), kNumber, attemptText, attemptOf},
     {ResultColumn::Next, "next", WORDS("Next", "column"), WORD("About when the next check is due by the schedule"),
      C::Trailing | C::Muted | C::Ticks, nextText, [](const ResultRow &row) { return momentNumber(nextCheck(row)); }},
     {ResultColumn::Status, "status", WORDS("Status", "column"), WORD("Status code of a reply, exit code of a command"),
      kNumber, [](const ResultRow &row) { return wholeText(statusOf(row)); }, statusOf},
     {ResultColumn::CertificateDays, "certificateDays", WORDS("Certificate", "column"),
      WORD("Days until the server's certificate ends"), kNumber,
      [](const ResultRow &row) { return wholeText(certificateDays(row)); }, certificateDays},
     {ResultColumn::Queue, "queueMs", WORDS("Queue", "column"), WORD("How long the last check waited until it could start"),
      kPhase, nullptr, phaseTime<Phase::Queue>},
     {ResultColumn::Dns, "dnsMs", WORDS("DNS", "column"), WORD("How long it took to find the address of the name"), kPhase,
      nullptr, phaseTime<Phase::Dns>},
     {ResultColumn::Connect, "connectMs", WORDS("Connect", "column"), WORD("How long it took to connect"), kPhase, nullptr,
      phaseTime<Phase::Connect>},
     {ResultColumn::Tls, "tlsMs", WORDS("TLS", "column"), WORD("How long the TLS handshake took"), kPhase, nullptr,
      phaseTime<Phase::Tls>},
     {ResultColumn::Send, "sendMs", WORDS("Send", "column"), WORD("How long it took to send the request"), kPhase, nullptr,
      phaseTime<Phase::Send>},
     {ResultColumn::Wait, "waitMs", WORDS("Wait", "column"), WORD("How long the first byte of the reply took to come"), kPhase,
      nullptr, phaseTime<Phase::Wait>},
     {ResultColumn::Receive, "receiveMs", WORDS("Receive", "column"),
      WORD("How long the reply took from its first to its last byte"), kPhase, nullptr, phaseTime<Phase::Receive>}}};

#undef WORDS
#undef WORD

constexpr bool isInOrder()
{
    for (size_t i = 0; i < kTable.size(); ++i) {
        if (kTable[i].column != static_cast<ResultColumn>(i))
            return false;
    }
    return true;
}
static_assert(isInOrder());

} // namespace

const ColumnTraits &traitsOf(ResultColumn column)
{
    return kTable[static_cast<size_t>(column)];
}

} // namespace watchkeeper
