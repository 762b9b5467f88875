// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "gui/header/HeaderContent.h"

#include "app/words/DisplayText.h"
#include "app/words/IncidentText.h"
#include "gui/look/StateMark.h"
#include "gui/look/widgets/PlainText.h"
#include "gui/table/model/ResultTexts.h"
#include "gui/table/model/ResultsModel.h"
#include "model/incident/Incident.h"

#include <QCoreApplication>

#include <algorithm>
#include <tuple>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr int kMaxSingleProblems = 3;       //!< a common cause is looked for among more problems
constexpr qsizetype kMaxGrouped = 500;      //!< limits the time that grouping takes
constexpr qint64 kMinSpan = 24 * 3'600'000; //!< [ms] known time that makes an uptime of 30 days meaningful
constexpr qint64 kMinDaySpan = 3'600'000;   //!< [ms] known time that makes an uptime of 24 hours meaningful

class HeaderText
{
    Q_DECLARE_TR_FUNCTIONS(HeaderContent)
};

//! Everything that one pass over the rows finds.
struct HeaderTally
{
    StateCounts counts;
    int all = 0;
    int unchecked = 0;    //!< neither paused nor checked in this run of the program
    int acknowledged = 0; //!< confirmed problems that are acknowledged or snoozed
    std::vector<const ResultRow *> problems;
    const ResultRow *soft = nullptr;       //!< the first problem that isn't confirmed
    const ResultRow *maintained = nullptr; //!< the target whose maintenance ends first
    QDateTime upSince;                     //!< the last time that a target came up
};

//! \param isFirstRun  whether results of an earlier run of the program don't count, because their problems may be over
void tally(HeaderTally *sums, const ResultRow &row, bool isFirstRun)
{
    const MarkState state = row.markState();
    const bool isUnchecked = state != MarkState::Paused && (!row.last || row.isFromEarlierRun);
    sums->unchecked += isUnchecked ? 1 : 0;
    if (isFirstRun && isUnchecked)
        return sums->counts.add(MarkState::Pending);
    sums->counts.add(state, row.isBeingConfirmed());
    if (row.isBeingConfirmed() && (!sums->soft || stateRank(state) < stateRank(sums->soft->markState())))
        sums->soft = &row;
    if (row.isConfirmedProblem()) {
        sums->problems.push_back(&row);
        sums->acknowledged += row.isAcknowledgedOrSnoozed() ? 1 : 0;
    }
    if (state == MarkState::Up && (sums->upSince.isNull() || row.since > sums->upSince))
        sums->upSince = row.since;
    if (state == MarkState::Maintenance && (!sums->maintained || row.maintenanceUntil < sums->maintained->maintenanceUntil))
        sums->maintained = &row;
}

HeaderTally tallyOf(const ResultsModel &model, bool isFirstRun)
{
    HeaderTally sums;
    sums.all = model.rowCount();
    for (int i = 0; i < model.rowCount(); ++i)
        tally(&sums, model.presentRow(i), isFirstRun);
    return sums;
}

//! Orders by urgency: what nobody has acknowledged, then the worst state, then the longest.
bool isMoreUrgent(const ResultRow *a, const ResultRow *b)
{
    return std::tuple(a->isAcknowledgedOrSnoozed(), stateRank(a->markState()), a->since, a->nameRank)
        < std::tuple(b->isAcknowledgedOrSnoozed(), stateRank(b->markState()), b->since, b->nameRank);
}

QString titleOfProblems(MarkState state, int count)
{
    switch (state) {
    case MarkState::Down:
        return HeaderText::tr("%Ln target(s) down", "header: 3 targets are down", count);
    case MarkState::Degraded:
        return HeaderText::tr("%Ln target(s) degraded", "header: 3 targets are degraded", count);
    case MarkState::Unreachable:
        return HeaderText::tr("%Ln target(s) unreachable", "header: 3 targets are unreachable", count);
    default:
        return HeaderText::tr("%Ln target(s) unknown", "header: the state of 3 targets is unknown", count);
    }
}

QString durationText(const ResultRow &row, const QDateTime &now)
{
    const QString span = spanText(row.since, now);
    switch (row.markState()) {
    case MarkState::Down:
        return HeaderText::tr("down for %1", "header: a duration").arg(span);
    case MarkState::Degraded:
        return HeaderText::tr("degraded for %1", "header: a duration").arg(span);
    default:
        return HeaderText::tr("for %1", "header: a duration").arg(span);
    }
}

//! Returns the cause that most of the problems may share, as in the list of incidents; empty if they have none in common.
QString commonCause(const std::vector<const ResultRow *> &problems)
{
    QList<Incident> incidents;
    for (const ResultRow *row : problems) {
        Incident incident;
        incident.target = row->target->id;
        incident.targetName = row->target->name;
        incident.began = incident.opened = row->since.toMSecsSinceEpoch();
        incident.traits.host = row->host;
        incident.traits.address = row->last ? row->last->observation.value(u"ip"_s).toString() : QString();
        incident.traits.parent = row->downDependency;
        incidents.append(incident);
        if (incidents.size() == kMaxGrouped)
            break;
    }
    const QList<IncidentGroup> groups = groupIncidents(incidents);
    const auto largest = std::max_element(groups.begin(), groups.end(), [](const IncidentGroup &a, const IncidentGroup &b) {
        return a.members.size() < b.members.size();
    });
    if (largest == groups.end() || largest->members.size() <= kMaxSingleProblems)
        return {};
    return commonCauseText(largest->link, largest->common, incidents[largest->members.first()].targetName,
                           static_cast<int>(largest->members.size()));
}

QString offlineText(const QDateTime &since, const QDateTime &now)
{
    return HeaderText::tr("This computer has been offline since %1").arg(clockText(since, now));
}

HeaderContent problemContent(const HeaderTally &sums, const HeaderSituation &situation, const QDateTime &now)
{
    const ResultRow &worst = **std::min_element(sums.problems.begin(), sums.problems.end(), isMoreUrgent);
    HeaderContent content;
    content.isProblem = true;
    content.mark = worst.markState();
    const auto isTitled = [&worst](const ResultRow *row) {
        return row->markState() == worst.markState() && row->isAcknowledgedOrSnoozed() == worst.isAcknowledgedOrSnoozed();
    };
    const auto titled = std::count_if(sums.problems.begin(), sums.problems.end(), isTitled);
    content.title = titleOfProblems(content.mark, static_cast<int>(titled));
    content.name = displayLine(worst.target->name);
    content.reason = worst.message().isEmpty() ? worst.summary() : worst.message().section(u'\n', 0, 0);
    content.duration = durationText(worst, now);
    content.worst = worst.target->id;
    for (const ResultRow *row : sums.problems) {
        if (row->canBeAcknowledged() && !row->isAcknowledgedOrSnoozed())
            content.open.append(row->target->id);
    }
    if (sums.problems.size() > kMaxSingleProblems)
        content.cause = commonCause(sums.problems);
    if (situation.offlineSince.isValid())
        content.facts.append({offlineText(situation.offlineSince, now), situation.offlineReason});
    if (situation.pause.isPaused())
        content.facts.append(pauseText(situation.pause, now));
    if (sums.acknowledged > 0)
        content.facts.append(HeaderText::tr("%Ln acknowledged or snoozed", "targets", sums.acknowledged));
    content.facts += sums.counts.texts({content.mark});
    return content;
}

//! Returns the content for the first of these situations that applies and of which nothing is wrong.
HeaderContent calmContent(const HeaderTally &sums, const HeaderSituation &situation, const QDateTime &now)
{
    HeaderContent content;
    const auto of = [&sums](MarkState state) { return sums.counts.count(state); };
    const auto say = [&](MarkState mark, const QString &title) {
        content.mark = mark;
        content.title = title;
    };
    const int active = sums.all - of(MarkState::Paused);
    content.facts.append(HeaderText::tr("%Ln target(s)", "header", sums.all));
    if (situation.offlineSince.isValid()) {
        say(MarkState::Unobserved, offlineText(situation.offlineSince, now));
        content.facts = QStringList{situation.offlineReason, HeaderText::tr("results are on hold")} + content.facts;
    } else if (situation.pause.isPaused()) {
        say(MarkState::Paused, pauseText(situation.pause, now));
        content.facts += sums.counts.texts({MarkState::Paused});
    } else if (situation.isFirstRun && sums.unchecked > 0) {
        content.total = active;
        content.done = active - sums.unchecked;
        say(MarkState::Pending, HeaderText::tr("Checking %Ln target(s)", "header", active));
        content.facts = {HeaderText::tr("%Ln done", "targets", content.done)};
    } else if (active == 0) {
        say(MarkState::Paused, HeaderText::tr("All targets are paused"));
    } else if (sums.soft) {
        say(sums.soft->markState(), HeaderText::tr("%Ln problem(s) being confirmed", "header", sums.counts.beingConfirmed()));
        content.isSoft = true;
        content.facts = {displayLine(sums.soft->target->name), sums.soft->outcomeText()};
        content.facts += sums.counts.texts({}).mid(1); // without the one in the title
    } else if (sums.maintained) {
        say(MarkState::Maintenance, HeaderText::tr("%Ln target(s) in maintenance", "header", of(MarkState::Maintenance)));
        content.facts = {
            HeaderText::tr("until %1: %2", "header: the end and the name of a maintenance")
                .arg(clockText(sums.maintained->maintenanceUntil, now), displayLine(sums.maintained->maintenance))};
        content.facts += sums.counts.texts({MarkState::Maintenance});
    } else if (of(MarkState::Unobserved) > 0) {
        say(MarkState::Unobserved, HeaderText::tr("No data for %Ln target(s)", "header", of(MarkState::Unobserved)));
        content.facts += sums.counts.texts({MarkState::Unobserved});
    } else if (of(MarkState::Up) == 0) {
        say(MarkState::Pending, HeaderText::tr("Waiting for the first results"));
    } else {
        say(MarkState::Up, HeaderText::tr("Everything is up"));
        if (sums.upSince.isValid())
            content.facts.append(HeaderText::tr("for %1", "header: a duration").arg(spanText(sums.upSince, now)));
        content.facts += sums.counts.texts({MarkState::Up});
    }
    return content;
}

} // namespace

QString pauseText(const SchedulePause &pause, const QDateTime &now)
{
    if (pause.until.isValid())
        return HeaderText::tr("Paused until %1", "a time").arg(clockText(pause.until, now));
    switch (pause.reason) {
    case SchedulePause::Reason::None:
        return {};
    case SchedulePause::Reason::User:
        return HeaderText::tr("The schedule is paused");
    case SchedulePause::Reason::Battery:
        return HeaderText::tr("Paused: on battery");
    }
    Q_UNREACHABLE();
}

QString HeaderContent::spokenText() const
{
    QStringList parts{title, name, reason, duration, cause};
    parts += facts;
    parts.removeAll(QString());
    return listText(parts);
}

HeaderContent headerContent(const ResultsModel &model, const HeaderSituation &situation, const QDateTime &now)
{
    if (model.rowCount() == 0) {
        HeaderContent content;
        content.mark = MarkState::Pending;
        content.title = HeaderText::tr("No targets yet");
        return content;
    }
    const HeaderTally sums = tallyOf(model, situation.isFirstRun);
    HeaderContent content = sums.problems.empty() ? calmContent(sums, situation, now) : problemContent(sums, situation, now);
    content.canResume = situation.pause.isPaused();
    if (!situation.uptime.isEmpty() && content.total == 0)
        content.facts.append(situation.uptime);
    return content;
}

QString uptimeOfAll(const ResultsModel &model, const QDateTime &now)
{
    const qint64 at = now.toMSecsSinceEpoch();
    qint64 upMs = 0;
    qint64 countedMs = 0;
    qint64 longest = 0;
    double dayShares = 0;
    int days = 0;
    double longestDay = 0;
    for (int i = 0; i < model.rowCount(); ++i) {
        const ResultRow &row = model.presentRow(i);
        if (const auto &month = row.longUptimes.of(ResultColumn::Month)) {
            const UptimeTotals totals = month->figures(at);
            upMs += totals.upMs;
            countedMs += totals.upMs + totals.downMs;
            longest = std::max(longest, totals.upMs + totals.downMs);
        }
        if (const std::optional<double> share = row.uptime.share(now)) {
            dayShares += *share;
            ++days;
            longestDay = std::max(longestDay, row.uptime.span(now));
        }
    }
    if (longest >= kMinSpan)
        return HeaderText::tr("%1 in 30 days", "an uptime").arg(percentText(double(upMs) / double(countedMs)));
    if (days > 0 && longestDay >= kMinDaySpan)
        return HeaderText::tr("%1 in 24 h", "an uptime").arg(percentText(dayShares / days));
    return {};
}

} // namespace watchkeeper
