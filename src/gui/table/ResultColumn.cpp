// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/ResultColumn.h"

#include "checks/Registry.h"
#include "gui/look/DisplayPreferences.h"
#include "gui/table/ColumnTable.h"
#include "gui/table/NaturalOrder.h"
#include "gui/table/ResultTexts.h"
#include "gui/table/UptimeText.h"

#include <QCoreApplication>

#include <limits>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class ResultColumnText
{
    Q_DECLARE_TR_FUNCTIONS(ResultColumn)
};

bool has(ResultColumn column, ColumnTraits::Trait trait)
{
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
    const ColumnTraits::ColumnTexts &name = traitsOf(column).name;
    return QCoreApplication::translate("ResultColumn", name.text, name.comment);
}

QString columnDescription(ResultColumn column)
{
    const char *description = traitsOf(column).description;
    return description ? QCoreApplication::translate("ResultColumn", description) : columnName(column);
}

QString columnKey(ResultColumn column)
{
    return QLatin1StringView(traitsOf(column).key);
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
        return row.last ? exactText(row.last->at) : ResultColumnText::tr("Not checked yet.");
    case ResultColumn::Since:
        return row.last ? exactText(row.since) : ResultColumnText::tr("Not checked yet.");
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
        return {};
    }
}

QString columnAccessibleText(const ResultRow &row, ResultColumn column)
{
    if (column == ResultColumn::Mark)
        return row.isAcknowledged() ? ResultColumnText::tr("%1, acknowledged", "state of a target").arg(row.stateText())
                                    : row.stateText();
    return isPicture(column) ? failuresText(row) : columnText(row, column);
}

QJsonValue columnValue(const ResultRow &row, ResultColumn column)
{
    switch (column) {
    case ResultColumn::Name:
        return row.target->name;
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
    return !traitsOf(column).number;
}

std::optional<double> columnNumber(const ResultRow &row, ResultColumn column)
{
    return traitsOf(column).number(row);
}

bool isColumnLess(const ResultRow &a, const ResultRow &b, ResultColumn column)
{
    if (sortsByText(column))
        return naturalCollator().compare(columnText(a, column), columnText(b, column)) < 0;
    constexpr double kLast = std::numeric_limits<double>::infinity();
    return columnNumber(a, column).value_or(kLast) < columnNumber(b, column).value_or(kLast);
}

} // namespace watchkeeper
