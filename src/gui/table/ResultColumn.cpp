// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/table/ResultColumn.h"

#include "checks/Registry.h"
#include "gui/table/ResultTexts.h"
#include "gui/look/StateMark.h"

#include <QCoreApplication>

#include <algorithm>

namespace watchkeeper {

namespace {

class Text
{
    Q_DECLARE_TR_FUNCTIONS(ResultColumn)
};

int badInTrend(const ResultRow &row)
{
    return static_cast<int>(std::count_if(row.trend.begin(), row.trend.end(),
                                          [](const TrendPoint &point) { return point.outcome != Outcome::Up; }));
}

double sortTime(const ResultRow &row)
{
    return row.last ? row.last->observation.durationMs : -1;
}

QDateTime sortMoment(const ResultRow &row)
{
    return row.last ? row.last->at : QDateTime();
}

QString kindTitle(const QString &key)
{
    const Kind *kind = findKind(key);
    return kind ? kind->title : key;
}

} // namespace

QString columnTitle(ResultColumn column)
{
    switch (column) {
    case ResultColumn::Name:
        return Text::tr("Name", "column");
    case ResultColumn::Kind:
        return Text::tr("Kind", "column");
    case ResultColumn::Mark:
        return {};
    case ResultColumn::Result:
        return Text::tr("Result", "column");
    case ResultColumn::Time:
        return Text::tr("Time", "column");
    case ResultColumn::Trend:
        return Text::tr("Trend", "column");
    case ResultColumn::Checked:
        return Text::tr("Checked", "column");
    }
    Q_UNREACHABLE();
}

QString columnDescription(ResultColumn column)
{
    switch (column) {
    case ResultColumn::Mark:
        return Text::tr("State", "column");
    case ResultColumn::Time:
        return Text::tr("How long the last check took");
    case ResultColumn::Trend:
        return Text::tr("How long the last 30 checks took, oldest first");
    case ResultColumn::Checked:
        return Text::tr("When the last check began");
    case ResultColumn::Name:
    case ResultColumn::Kind:
    case ResultColumn::Result:
        break;
    }
    return columnTitle(column);
}

bool alignsTrailing(ResultColumn column)
{
    return column == ResultColumn::Time || column == ResultColumn::Checked;
}

QString columnText(const ResultRow &row, ResultColumn column)
{
    switch (column) {
    case ResultColumn::Name:
        return row.target.name;
    case ResultColumn::Kind:
        return row.target.kind;
    case ResultColumn::Result:
        return row.summary();
    case ResultColumn::Time:
        return humanDuration(row.last ? std::optional(row.last->observation.durationMs) : std::nullopt);
    case ResultColumn::Checked:
        return row.checkedText(QDateTime::currentDateTimeUtc());
    case ResultColumn::Mark:
    case ResultColumn::Trend:
        return {};
    }
    Q_UNREACHABLE();
}

QVariant columnSortValue(const ResultRow &row, ResultColumn column)
{
    switch (column) {
    case ResultColumn::Name:
        return row.nameRank;
    case ResultColumn::Kind:
        return row.target.kind;
    case ResultColumn::Mark:
        return stateRank(row.state());
    case ResultColumn::Result:
        return row.summary();
    case ResultColumn::Time:
        return sortTime(row);
    case ResultColumn::Trend:
        return badInTrend(row);
    case ResultColumn::Checked:
        return sortMoment(row);
    }
    Q_UNREACHABLE();
}

QString columnToolTip(const ResultRow &row, ResultColumn column)
{
    switch (column) {
    case ResultColumn::Name:
        return row.address.isEmpty() ? row.target.name : row.target.name + u'\n' + row.address;
    case ResultColumn::Kind:
        return kindTitle(row.target.kind);
    case ResultColumn::Mark:
        return row.stateText();
    case ResultColumn::Result:
        return row.message().isEmpty() ? row.summary() : row.message();
    case ResultColumn::Checked:
        return row.last ? exactText(row.last->at) : Text::tr("Not checked yet.");
    case ResultColumn::Trend:
        return columnSpoken(row, column);
    case ResultColumn::Time:
        return {};
    }
    Q_UNREACHABLE();
}

QString columnSpoken(const ResultRow &row, ResultColumn column)
{
    if (column == ResultColumn::Mark)
        return row.stateText();
    if (column == ResultColumn::Trend)
        return Text::tr("%1 of the last %n result(s) not up", "trend", static_cast<int>(row.trend.size())).arg(badInTrend(row));
    return columnText(row, column);
}

bool columnIsLess(const ResultRow &a, const ResultRow &b, ResultColumn column)
{
    switch (column) {
    case ResultColumn::Name:
        return a.nameRank < b.nameRank;
    case ResultColumn::Kind:
        return a.target.kind < b.target.kind;
    case ResultColumn::Mark:
        return stateRank(a.state()) < stateRank(b.state());
    case ResultColumn::Result:
        return a.summary().localeAwareCompare(b.summary()) < 0;
    case ResultColumn::Time:
        return sortTime(a) < sortTime(b);
    case ResultColumn::Trend:
        return badInTrend(a) < badInTrend(b);
    case ResultColumn::Checked:
        return sortMoment(a) < sortMoment(b);
    }
    Q_UNREACHABLE();
}

} // namespace watchkeeper
