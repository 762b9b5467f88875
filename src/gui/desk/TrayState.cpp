// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/desk/TrayState.h"

#include "app/words/DisplayText.h"
#include "gui/table/model/ResultsModel.h"
#include "model/base/ShortText.h"

#include <QCoreApplication>
#include <QLocale>

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr qsizetype kMaxTrayText = 120;

class TrayStateText
{
    Q_DECLARE_TR_FUNCTIONS(TrayState)
};

enum class TrayCategory : quint8 { Down, Degraded, AcknowledgedOrSnoozed, Unknown, Up, Waiting, NotCounted };

TrayCategory positionOf(const ResultRow &row)
{
    const MarkState mark = row.markState();
    const bool isOutcome =
        mark == MarkState::Down || mark == MarkState::Degraded || mark == MarkState::Unknown || mark == MarkState::Up;
    if (isOutcome && row.isFromEarlierRun)
        return TrayCategory::Waiting; // results from an earlier run of the program aren't counted as problems
    switch (mark) {
    case MarkState::Down:
    case MarkState::Degraded:
        if (row.isSoft())
            return TrayCategory::Up; // the problem isn't confirmed yet and may be transient
        if (row.isAcknowledged() || row.isSnoozed())
            return TrayCategory::AcknowledgedOrSnoozed;
        return mark == MarkState::Down ? TrayCategory::Down : TrayCategory::Degraded;
    case MarkState::Unknown:
        return TrayCategory::Unknown;
    case MarkState::Up:
        return TrayCategory::Up;
    case MarkState::Pending:
        return TrayCategory::Waiting;
    default:
        return TrayCategory::NotCounted;
    }
}

bool isOpen(TrayCategory place)
{
    return place == TrayCategory::Down || place == TrayCategory::Degraded;
}

void countTarget(TrayState *state, TrayCategory place)
{
    switch (place) {
    case TrayCategory::Down:
        ++state->down;
        break;
    case TrayCategory::Degraded:
        ++state->degraded;
        break;
    case TrayCategory::AcknowledgedOrSnoozed:
        ++state->acknowledgedOrSnoozed;
        break;
    case TrayCategory::Unknown:
        ++state->unknown;
        break;
    case TrayCategory::Up:
        ++state->up;
        break;
    case TrayCategory::Waiting:
        ++state->waiting;
        break;
    case TrayCategory::NotCounted:
        break;
    }
}

bool isWorse(const ResultRow *a, const ResultRow *b)
{
    if (a->markState() != b->markState())
        return a->markState() == MarkState::Down;
    return a->since != b->since ? a->since < b->since : a->nameRank < b->nameRank;
}

TrayProblem trayProblem(const ResultRow &row)
{
    return {row.target->id, shortened(displayLine(row.target->name), kMaxTrayText), shortened(row.summary(), kMaxTrayText),
            row.markState()};
}

QString doNotDisturbEndText(const QDateTime &utc)
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
    return up + acknowledgedOrSnoozed > 0 || waiting == 0 ? MarkState::Up : MarkState::Pending;
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
    add(acknowledgedOrSnoozed, TrayStateText::tr("%Ln acknowledged", "problems", acknowledgedOrSnoozed));
    add(unknown, TrayStateText::tr("%Ln unknown", "targets", unknown));
    add(up, TrayStateText::tr("%Ln up", "targets", up));
    add(waiting, TrayStateText::tr("%Ln pending", "targets", waiting));
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
        lines.append(TrayStateText::tr("Do not disturb until %1", "a time").arg(doNotDisturbEndText(quietUntil)));
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
        const TrayCategory place = positionOf(row);
        countTarget(&state, place);
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
        if (isOpen(positionOf(row)))
            ids.append(row.target->id);
    }
    return ids;
}

} // namespace watchkeeper
