// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/TrayState.h"

#include "app/DisplayText.h"
#include "gui/table/ResultsModel.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

class TrayStateText
{
    Q_DECLARE_TR_FUNCTIONS(TrayState)
};

enum class TrayPlace : quint8 { Down, Degraded, CaredFor, Unknown, Up, Waiting, Elsewhere };

TrayPlace placeOf(const ResultRow &row)
{
    const MarkState mark = row.state();
    const bool isOutcome =
        mark == MarkState::Down || mark == MarkState::Degraded || mark == MarkState::Unknown || mark == MarkState::Up;
    if (isOutcome && row.isFromBefore)
        return TrayPlace::Waiting; // results of an earlier run cause no alerts
    switch (mark) {
    case MarkState::Down:
    case MarkState::Degraded:
        if (row.isSoft())
            return TrayPlace::Up; // it may be transient
        if (row.isAcknowledged() || row.isSnoozed())
            return TrayPlace::CaredFor;
        return mark == MarkState::Down ? TrayPlace::Down : TrayPlace::Degraded;
    case MarkState::Unknown:
        return TrayPlace::Unknown;
    case MarkState::Up:
        return TrayPlace::Up;
    case MarkState::Pending:
        return TrayPlace::Waiting;
    default:
        return TrayPlace::Elsewhere;
    }
}

bool isOpen(TrayPlace place)
{
    return place == TrayPlace::Down || place == TrayPlace::Degraded;
}

void count(TrayState *state, TrayPlace place)
{
    switch (place) {
    case TrayPlace::Down:
        ++state->down;
        break;
    case TrayPlace::Degraded:
        ++state->degraded;
        break;
    case TrayPlace::CaredFor:
        ++state->caredFor;
        break;
    case TrayPlace::Unknown:
        ++state->unknown;
        break;
    case TrayPlace::Up:
        ++state->up;
        break;
    case TrayPlace::Waiting:
        ++state->waiting;
        break;
    case TrayPlace::Elsewhere:
        break;
    }
}

bool isWorse(const ResultRow *a, const ResultRow *b)
{
    if (a->state() != b->state())
        return a->state() == MarkState::Down;
    return a->since != b->since ? a->since < b->since : a->nameRank < b->nameRank;
}

QString cutForTray(const QString &text)
{
    constexpr qsizetype kMost = 120;
    return text.size() <= kMost ? text : text.left(kMost - 1) + u'…';
}

TrayProblem trayProblem(const ResultRow &row)
{
    return {row.target->id, cutForTray(displayLine(row.target->name)), cutForTray(row.summary()), row.state()};
}

QString quietEndText(const QDateTime &utc)
{
    return QLocale().toString(utc.toLocalTime().time(), QLocale::ShortFormat);
}

} // namespace

MarkState TrayState::mark() const
{
    if (isPaused)
        return MarkState::Paused;
    if (problems() > 0)
        return down > 0 ? MarkState::Down : MarkState::Degraded;
    if (isOffline)
        return MarkState::Unobserved;
    if (unknown > 0)
        return MarkState::Unknown;
    return up + caredFor > 0 || waiting == 0 ? MarkState::Up : MarkState::Pending;
}

QString TrayState::countsText() const
{
    QStringList parts;
    const auto add = [&parts](int number, const QString &text) {
        if (number > 0)
            parts.append(text);
    };
    add(down, TrayStateText::tr("%Ln down", "targets", down));
    add(degraded, TrayStateText::tr("%Ln degraded", "targets", degraded));
    add(caredFor, TrayStateText::tr("%Ln acknowledged", "problems", caredFor));
    add(unknown, TrayStateText::tr("%Ln unknown", "targets", unknown));
    add(up, TrayStateText::tr("%Ln up", "targets", up));
    add(waiting, TrayStateText::tr("%Ln waiting", "targets", waiting));
    return parts.isEmpty() ? TrayStateText::tr("No targets monitored") : parts.join(u" · "_s);
}

QString TrayState::toolTip() const
{
    QStringList lines{countsText()};
    if (isPaused)
        lines.append(TrayStateText::tr("The schedule is paused"));
    if (isOffline)
        lines.append(TrayStateText::tr("This computer is offline"));
    if (quietUntil.isValid())
        lines.append(TrayStateText::tr("Do not disturb until %1", "a time").arg(quietEndText(quietUntil)));
    for (const TrayProblem &problem : worst)
        lines.append(problem.summary.isEmpty()
                         ? problem.name
                         : TrayStateText::tr("%1: %2", "a target, what is wrong").arg(problem.name, problem.summary));
    return lines.join(u'\n');
}

TrayState trayState(const ResultsModel &model)
{
    TrayState state;
    std::vector<const ResultRow *> open;
    for (int i = 0; i < model.rowCount(); ++i) {
        const ResultRow &row = model.presentRow(i);
        const TrayPlace place = placeOf(row);
        count(&state, place);
        if (isOpen(place))
            open.push_back(&row);
    }
    const auto shown = std::min(open.size(), static_cast<size_t>(kTrayProblems));
    std::partial_sort(open.begin(), open.begin() + static_cast<std::ptrdiff_t>(shown), open.end(), isWorse);
    for (size_t i = 0; i < shown; ++i)
        state.worst.append(trayProblem(*open[i]));
    return state;
}

QList<TargetId> openProblems(const ResultsModel &model)
{
    QList<TargetId> ids;
    for (int i = 0; i < model.rowCount(); ++i) {
        const ResultRow &row = model.presentRow(i);
        if (isOpen(placeOf(row)))
            ids.append(row.target->id);
    }
    return ids;
}

} // namespace watchkeeper
