// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/model/ResultColumn.h"

#include "checks/Registry.h"
#include "engine/schedule/Scheduler.h"
#include "gui/look/Appearance.h"
#include "gui/look/StateMark.h"
#include "gui/table/model/ResultHistory.h"
#include "gui/table/model/ResultTexts.h"
#include "gui/table/model/ResultValues.h"
#include "gui/table/model/ResultsOrder.h"

#include <QCoreApplication>

#include <algorithm>
#include <array>
#include <limits>

using namespace Qt::StringLiterals;

namespace watchkeeper {

struct ColumnTraits
{
    //! A source text and the comment for translators.
    struct ColumnTexts
    {
        const char *text;
        const char *comment;
    };
    enum Trait : quint8 { None = 0, Trailing = 1, Muted = 2, Default = 4, Ticks = 8, Picture = 16, Duration = 32 };

    ResultColumn column; //!< the column; used to check that the lines are in the order of the enum
    const char *key;
    ColumnTexts name;
    const char *description;
    quint8 traits;
    QString (*text)(const ResultRow &row); //!< null if the column is shown as a picture or as the duration from `number`
    std::optional<double> (*number)(const ResultRow &row); //!< null if the column is sorted by text
};

namespace {

class ResultColumnText
{
    Q_DECLARE_TR_FUNCTIONS(ResultColumnText)
};

using Number = std::optional<double>;

QString dash()
{
    return u"–"_s;
}

Number timestampNumber(const QDateTime &time)
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

Number failuresInTrend(const ResultRow &row)
{
    if (row.trend.isEmpty())
        return std::nullopt;
    return std::count_if(row.trend.begin(), row.trend.end(),
                         [](const TrendPoint &point) { return point.outcome != Outcome::Up; });
}

Number dayUptime(const ResultRow &row)
{
    return row.dayUptime();
}

QString percentageText(const Number &share)
{
    return share ? percentText(*share) : dash();
}

template<ResultColumn column>
Number longUptimeShare(const ResultRow &row)
{
    const auto &uptime = row.longUptimes.of(column);
    return uptime ? uptime->figures(row.now().toMSecsSinceEpoch()).share() : std::nullopt;
}

template<ResultColumn column>
QString longUptimeText(const ResultRow &row)
{
    return row.longUptimes.of(column) ? percentageText(longUptimeShare<column>(row))
                                      : u"…"_s; // the uptime hasn't been counted yet
}

QString dayText(const ResultRow &row)
{
    return row.moment ? longUptimeText<ResultColumn::Day>(row) : percentageText(dayUptime(row));
}

QString sinceText(const ResultRow &row)
{
    return row.last ? spanText(row.since, row.now()) : dash();
}

QString attemptText(const ResultRow &row)
{
    const bool isSettled = !row.last || (row.last->outcome == Outcome::Up && row.last->hard);
    if (isSettled)
        return dash();
    return QCoreApplication::translate("ResultColumnText", "%1 of %2", "attempt")
        .arg(row.last->attempt)
        .arg(row.consecutiveCount());
}

Number attemptOf(const ResultRow &row)
{
    return row.last && (row.last->outcome != Outcome::Up || !row.last->hard) ? Number(row.last->attempt) : std::nullopt;
}

QDateTime nextCheck(const ResultRow &row)
{
    if (!row.last || row.isFromEarlierRun || row.isPaused())
        return {};
    const Schedule &schedule = row.target->schedule;
    const Milliseconds pause = row.isSoft()
        ? retryPolicyOf(schedule, row.state.hardOutcome.has_value()).delay(row.last->attempt, 0.5)
        : schedule.every;
    return row.last->at.addMSecs(pause.count());
}

QString nextCheckText(const ResultRow &row)
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

//! Problems that aren't confirmed yet come after all confirmed problems.
Number urgencyOf(const ResultRow &row)
{
    return row.isBeingConfirmed() ? stateRank(MarkState::Unreachable) + 0.5 : stateRank(row.markState());
}

using C = ColumnTraits;
constexpr quint8 kNumberTraits = C::Trailing;
constexpr quint8 kPhaseTraits = C::Trailing | C::Duration;

constexpr std::array<ColumnTraits, kResultColumnCount> kColumnTraits{
    {{ResultColumn::Name, "name", QT_TRANSLATE_NOOP3("ResultColumnText", "Name", "column"), nullptr, C::Default,
      [](const ResultRow &row) { return row.target->name; }, [](const ResultRow &row) { return Number(row.nameRank); }},
     {ResultColumn::Kind, "kind", QT_TRANSLATE_NOOP3("ResultColumnText", "Type", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Type of check"), C::Default | C::Muted,
      [](const ResultRow &row) { return kindTitle(row.target->kind); }, nullptr},
     {ResultColumn::Address, "address", QT_TRANSLATE_NOOP3("ResultColumnText", "Address", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Address or command being checked"), C::None,
      [](const ResultRow &row) { return row.address; }, nullptr},
     {ResultColumn::Host, "host", QT_TRANSLATE_NOOP3("ResultColumnText", "Host", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Host being checked"), C::None, [](const ResultRow &row) { return row.host; },
      nullptr},
     {ResultColumn::Tags, "tags", QT_TRANSLATE_NOOP3("ResultColumnText", "Tags", "column"), nullptr, C::None,
      [](const ResultRow &row) { return row.target->tags.join(u", "_s); }, nullptr},
     {ResultColumn::Every, "every", QT_TRANSLATE_NOOP3("ResultColumnText", "Interval", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Time from the start of one check to the start of the next"),
      C::Trailing | C::Duration, nullptr,
      [](const ResultRow &row) { return Number(static_cast<double>(row.target->schedule.every.count())); }},
     {ResultColumn::Mark, "state", QT_TRANSLATE_NOOP3("ResultColumnText", "State", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "State. Sorts by urgency."), C::Default, nullptr, urgencyOf},
     {ResultColumn::Result, "result", QT_TRANSLATE_NOOP3("ResultColumnText", "Result", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Result of the last check"), C::Default,
      [](const ResultRow &row) { return row.summary(); }, nullptr},
     {ResultColumn::Time, "timeMs", QT_TRANSLATE_NOOP3("ResultColumnText", "Time", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Duration of the last check up to the last byte, excluding the time in the queue"),
      C::Trailing | C::Duration | C::Default, nullptr, lastResponseTime},
     {ResultColumn::Trend, "trend", QT_TRANSLATE_NOOP3("ResultColumnText", "Trend", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText",
                        "Duration of the last 30 checks, oldest first. A full bar represents the 95th percentile. Sorts by the "
                        "number of failures."),
      C::Picture, nullptr, failuresInTrend},
     {ResultColumn::Day, "uptime", QT_TRANSLATE_NOOP3("ResultColumnText", "24 h", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText",
                        "Share of the last 24 hours in which the target was up or degraded. Time without data is excluded."),
      C::Trailing | C::Default | C::Ticks, dayText, dayUptime},
     {ResultColumn::Week, "uptime7d", QT_TRANSLATE_NOOP3("ResultColumnText", "7 d", "column: uptime of 7 days"),
      QT_TRANSLATE_NOOP("ResultColumnText",
                        "Share of the last 7 days in which the target was up or degraded. Time without data is excluded."),
      kNumberTraits, longUptimeText<ResultColumn::Week>, longUptimeShare<ResultColumn::Week>},
     {ResultColumn::Month, "uptime30d", QT_TRANSLATE_NOOP3("ResultColumnText", "30 d", "column: uptime of 30 days"),
      QT_TRANSLATE_NOOP("ResultColumnText",
                        "Share of the last 30 days in which the target was up or degraded. Time without data is excluded."),
      kNumberTraits, longUptimeText<ResultColumn::Month>, longUptimeShare<ResultColumn::Month>},
     {ResultColumn::CustomUptime, "uptimeOwn",
      QT_TRANSLATE_NOOP3("ResultColumnText", "Custom period", "column: uptime"), // the shown name contains the number of days
      QT_TRANSLATE_NOOP("ResultColumnText",
                        "Share of time in which the target was up or degraded, over the period set in the column menu. Time "
                        "without data is excluded."),
      kNumberTraits, longUptimeText<ResultColumn::CustomUptime>, longUptimeShare<ResultColumn::CustomUptime>},
     {ResultColumn::Checked, "checkedAt", QT_TRANSLATE_NOOP3("ResultColumnText", "Checked", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Start of the last check"), C::Trailing | C::Muted | C::Default | C::Ticks,
      [](const ResultRow &row) { return row.checkedText(row.now()); },
      [](const ResultRow &row) { return row.last ? timestampNumber(row.last->at) : std::nullopt; }},
     {ResultColumn::Heartbeat, "heartbeat", QT_TRANSLATE_NOOP3("ResultColumnText", "Heartbeat", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText",
                        "State and duration of the last 30 checks, newest on the right. Sorts by the number of failures."),
      C::Picture | C::Default, nullptr, failuresInTrend},
     {ResultColumn::Since, "since", QT_TRANSLATE_NOOP3("ResultColumnText", "Since", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Time in the current state"), C::Trailing | C::Muted | C::Ticks, sinceText,
      [](const ResultRow &row) { return row.last ? timestampNumber(row.since) : std::nullopt; }},
     {ResultColumn::Attempt, "attempt", QT_TRANSLATE_NOOP3("ResultColumnText", "Attempt", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Consecutive failed attempts, out of the number needed to confirm a problem"),
      kNumberTraits, attemptText, attemptOf},
     {ResultColumn::Next, "next", QT_TRANSLATE_NOOP3("ResultColumnText", "Next", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Time until the next scheduled check"), C::Trailing | C::Muted | C::Ticks,
      nextCheckText, [](const ResultRow &row) { return timestampNumber(nextCheck(row)); }},
     {ResultColumn::Status, "status", QT_TRANSLATE_NOOP3("ResultColumnText", "Status", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Status code of the response, or exit code of the command"), kNumberTraits,
      [](const ResultRow &row) { return wholeText(statusOf(row)); }, statusOf},
     {ResultColumn::CertificateDays, "certificateDays", QT_TRANSLATE_NOOP3("ResultColumnText", "Certificate", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Days until the server's certificate expires"), kNumberTraits,
      [](const ResultRow &row) { return wholeText(certificateDays(row)); }, certificateDays},
     {ResultColumn::Queue, "queueMs", QT_TRANSLATE_NOOP3("ResultColumnText", "Queue", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Time the last check waited in the queue"), kPhaseTraits, nullptr,
      phaseTime<Phase::Queue>},
     {ResultColumn::Dns, "dnsMs", QT_TRANSLATE_NOOP3("ResultColumnText", "DNS", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Time to resolve the host name"), kPhaseTraits, nullptr, phaseTime<Phase::Dns>},
     {ResultColumn::Connect, "connectMs", QT_TRANSLATE_NOOP3("ResultColumnText", "Connect", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Time to connect"), kPhaseTraits, nullptr, phaseTime<Phase::Connect>},
     {ResultColumn::Tls, "tlsMs", QT_TRANSLATE_NOOP3("ResultColumnText", "TLS", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Duration of the TLS handshake"), kPhaseTraits, nullptr, phaseTime<Phase::Tls>},
     {ResultColumn::Send, "sendMs", QT_TRANSLATE_NOOP3("ResultColumnText", "Send", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Time to send the request"), kPhaseTraits, nullptr, phaseTime<Phase::Send>},
     {ResultColumn::Wait, "waitMs", QT_TRANSLATE_NOOP3("ResultColumnText", "Wait", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Time to the first byte of the reply"), kPhaseTraits, nullptr,
      phaseTime<Phase::Wait>},
     {ResultColumn::Receive, "receiveMs", QT_TRANSLATE_NOOP3("ResultColumnText", "Receive", "column"),
      QT_TRANSLATE_NOOP("ResultColumnText", "Time from the first to the last byte of the reply"), kPhaseTraits, nullptr,
      phaseTime<Phase::Receive>}}};

constexpr bool isInOrder()
{
    for (size_t i = 0; i < kColumnTraits.size(); ++i) {
        if (kColumnTraits[i].column != static_cast<ResultColumn>(i))
            return false;
    }
    return true;
}
static_assert(isInOrder());

const ColumnTraits &traitsOf(ResultColumn column)
{
    return kColumnTraits[static_cast<size_t>(column)];
}

bool has(ResultColumn column, ColumnTraits::Trait trait)
{
    if (isValueColumn(column))
        return trait == ColumnTraits::Trailing && !sortsByText(column);
    return (traitsOf(column).traits & trait) != 0;
}

QString isoText(const QDateTime &utc)
{
    return utc.toUTC().toString(Qt::ISODateWithMs);
}

QString stateKey(const ResultRow &row)
{
    if (row.isPaused())
        return u"paused"_s;
    return row.last ? outcomeKey(row.last->outcome) : u"pending"_s;
}

QString daySpanText(const ResultRow &row)
{
    if (row.moment)
        return uptimeText(row.longUptimes.of(ResultColumn::Day), *row.moment);
    const double span = row.uptime.span(row.now());
    if (span <= 0)
        return ResultColumnText::tr("Not checked yet.");
    return ResultColumnText::tr("Based on the last %1.").arg(humanDuration(std::max(1000.0, span)));
}

QString failuresText(const ResultRow &row)
{
    const int bad = static_cast<int>(columnNumber(row, ResultColumn::Trend).value_or(0));
    return ResultColumnText::tr("%1 of the last %n result(s) not up", "trend", static_cast<int>(row.trend.size())).arg(bad);
}

} // namespace

QString columnTitle(ResultColumn column)
{
    return column == ResultColumn::Mark ? QString() : columnName(column);
}

QString columnName(ResultColumn column)
{
    if (column == ResultColumn::CustomUptime)
        return ResultColumnText::tr("%1 d", "column: uptime of so many days").arg(customUptimeDays());
    if (isValueColumn(column)) {
        const ColumnValue value = columnValueOf(column);
        return valueLabel(value.name, value.source);
    }
    const ColumnTraits::ColumnTexts &name = traitsOf(column).name;
    return QCoreApplication::translate("ResultColumnText", name.text, name.comment);
}

QString columnDescription(ResultColumn column)
{
    if (isValueColumn(column))
        return valueDescription(columnValueOf(column));
    const char *description = traitsOf(column).description;
    return description ? QCoreApplication::translate("ResultColumnText", description) : columnName(column);
}

QString columnKey(ResultColumn column)
{
    return isValueColumn(column) ? valueColumnKey(columnValueOf(column)) : QLatin1StringView(traitsOf(column).key);
}

std::optional<ResultColumn> columnFromKey(const QString &key, bool isText)
{
    const auto found = std::find_if(kColumnTraits.begin(), kColumnTraits.end(),
                                    [&key](const ColumnTraits &traits) { return key == QLatin1StringView(traits.key); });
    if (found != kColumnTraits.end())
        return found->column;
    const std::optional<ColumnValue> value = columnValueFromKey(key, isText);
    return value ? std::optional(valueColumn(*value)) : std::nullopt;
}

bool alignsTrailing(ResultColumn column)
{
    return has(column, ColumnTraits::Trailing);
}

bool isMutedColumn(ResultColumn column)
{
    return has(column, ColumnTraits::Muted);
}

bool isShownByDefault(ResultColumn column)
{
    return has(column, ColumnTraits::Default);
}

bool changesOverTime(ResultColumn column)
{
    return has(column, ColumnTraits::Ticks);
}

bool isPicture(ResultColumn column)
{
    return has(column, ColumnTraits::Picture);
}

QString columnText(const ResultRow &row, ResultColumn column)
{
    if (column == ResultColumn::Mark || isPicture(column)) // painted as a picture
        return {};
    if (isValueColumn(column)) {
        const QString text = valueCellText(row, column);
        return text.isEmpty() ? dash() : text;
    }
    if (has(column, ColumnTraits::Duration))
        return humanDuration(columnNumber(row, column));
    return traitsOf(column).text(row);
}

QString columnToolTip(const ResultRow &row, ResultColumn column)
{
    switch (column) {
    case ResultColumn::Name:
        return row.address.isEmpty() ? row.target->name : row.target->name + u'\n' + row.address;
    case ResultColumn::Kind:
        return kindTitle(row.target->kind);
    case ResultColumn::Result:
        return row.message().isEmpty() ? row.summary() : row.message();
    case ResultColumn::Checked:
        return row.last ? exactTimeText(row.last->at) : ResultColumnText::tr("Not checked yet.");
    case ResultColumn::Since:
        return row.last ? exactTimeText(row.since) : ResultColumnText::tr("Not checked yet.");
    case ResultColumn::Day:
        return daySpanText(row);
    case ResultColumn::Week:
    case ResultColumn::Month:
    case ResultColumn::CustomUptime:
        return uptimeText(row.longUptimes.of(column), row.now());
    case ResultColumn::Mark:
        return row.acknowledgementTexts().isEmpty() ? row.stateText() : row.stateText() + u'\n' + row.acknowledgementTexts();
    case ResultColumn::Trend:
    case ResultColumn::Heartbeat:
        return columnAccessibleText(row, column);
    case ResultColumn::Address:
    case ResultColumn::Host:
    case ResultColumn::Tags:
        return columnText(row, column);
    default: // numbers don't need a tooltip
        return isValueColumn(column) && sortsByText(column) ? valueCellText(row, column) : QString();
    }
}

QString columnAccessibleText(const ResultRow &row, ResultColumn column)
{
    if (column == ResultColumn::Mark)
        return row.isAcknowledged() ? ResultColumnText::tr("%1, acknowledged", "state of a target").arg(row.stateText())
                                    : row.stateText();
    if (column == ResultColumn::Name) { // screen readers read this cell when moving from row to row
        const QString state = columnAccessibleText(row, ResultColumn::Mark);
        if (row.isMarked)
            return ResultColumnText::tr("%1, %2, marked", "name and state of a target").arg(columnText(row, column), state);
        return ResultColumnText::tr("%1, %2", "name and state of a target").arg(columnText(row, column), state);
    }
    return isPicture(column) ? failuresText(row) : columnText(row, column);
}

QJsonValue columnValue(const ResultRow &row, ResultColumn column)
{
    if (isValueColumn(column))
        return valueCellJson(row, column);
    switch (column) {
    case ResultColumn::Name:
        return row.target->name;
    case ResultColumn::Kind:
        return row.target->kind;
    case ResultColumn::Mark:
        return stateKey(row);
    case ResultColumn::Every:
        return formatDuration(row.target->schedule.every);
    case ResultColumn::Checked:
        return row.last ? isoText(row.last->at) : QJsonValue();
    case ResultColumn::Since:
        return row.last ? isoText(row.since) : QJsonValue();
    case ResultColumn::Next: {
        const std::optional<double> next = columnNumber(row, column);
        return next ? isoText(QDateTime::fromMSecsSinceEpoch(static_cast<qint64>(*next))) : QJsonValue();
    }
    default:
        break;
    }
    if (sortsByText(column))
        return columnText(row, column);
    const std::optional<double> number = columnNumber(row, column);
    return number ? QJsonValue(*number) : QJsonValue();
}

bool sortsByText(ResultColumn column)
{
    return isValueColumn(column) ? columnValueOf(column).isText : !traitsOf(column).number;
}

QString sortText(const ResultRow &row, ResultColumn column)
{
    return isValueColumn(column) ? valueCellText(row, column) : columnText(row, column);
}

std::optional<double> columnNumber(const ResultRow &row, ResultColumn column)
{
    return isValueColumn(column) ? valueCellNumber(row, column) : traitsOf(column).number(row);
}

bool isLessByColumn(const ResultRow &a, const ResultRow &b, ResultColumn column)
{
    if (sortsByText(column))
        return naturalCollator().compare(sortText(a, column), sortText(b, column)) < 0;
    constexpr double kSortsLast = std::numeric_limits<double>::infinity();
    return columnNumber(a, column).value_or(kSortsLast) < columnNumber(b, column).value_or(kSortsLast);
}

} // namespace watchkeeper
