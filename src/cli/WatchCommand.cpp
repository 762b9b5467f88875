// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/WatchCommand.h"

#include "app/AcknowledgementRequests.h"
#include "app/DeskTrials.h"
#include "app/LogFile.h"
#include "cli/ChangeLine.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/OrderedJson.h"
#include "cli/TableWriter.h"
#include "engine/Flapping.h"
#include "engine/StateTracker.h"

#include <QFileInfo>
#include <QScopeGuard>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::chrono::seconds kLongestHold{2};
constexpr qsizetype kMostRecalled = 20;       //!< lines; leaves room on the screen for newer lines
constexpr qsizetype kMostWaiting = 64 * 1024; //!< [bytes] for a stopped terminal; several hundred lines

//! A target that is in maintenance, or whose parent is down, counts as that and not by its outcome.
void count(const Standing &standing, RunSummary *summary)
{
    if (standing.inMaintenance)
        summary->addInMaintenance();
    else if (standing.unreachable)
        summary->addUnreachable();
    else
        summary->add(standing.outcome);
}

} // namespace

WatchCommand::WatchCommand(const Arguments &arguments, Console *console, QObject *parent)
    : EngineCommand(arguments, console, parent)
{
    m_limit.setSingleShot(true);
    m_limit.setTimerType(Qt::PreciseTimer);
    connect(&m_limit, &QTimer::timeout, this, [this] { end(exitStatusOf(now().worst())); });
    connect(&watch(), &Watch::transitionsReady, this, &WatchCommand::takeTransitions);
    connect(&watch(), &Watch::engineSilent, this, [this](std::chrono::milliseconds time) {
        this->console().say(CliText::tr("The engine hasn't responded for %1, so no checks are running. A command in an "
                                        "unresponsive folder may be blocking it, for example on a network drive.")
                                .arg(humanDuration(static_cast<double>(time.count()))));
    });
    connect(&watch(), &Watch::historyFault, this, [this](const QString &text) {
        this->console().say(text.isEmpty() ? CliText::tr("History is being stored normally again.") : text);
    });
    connect(&watch(), &Watch::historyShareFault, this, &WatchCommand::tellShareFault);
    connect(&watch(), &Watch::historyNoticed, this, [this](const QString &text) { this->console().say(text); });
    connect(&watch(), &Watch::alertFault, this, &WatchCommand::tellAlertFault);
    connect(&watch(), &Watch::linkChanged, this, &WatchCommand::tellLink);
    connect(&watch(), &Watch::linkProblems, this, [this](const QStringList &texts) {
        for (const QString &text : texts)
            this->console().say(text);
    });
    connect(&watch(), &Watch::changesTried, this, &WatchCommand::writeKept);
    m_holding.setSingleShot(true);
    connect(&m_holding, &QTimer::timeout, this, [this] { writeKept(m_held.back().number); }); // the disk hangs
    connect(&watch(), &Watch::resultsReady, this, &WatchCommand::takeResults);
    connect(&watch(), &Watch::standingsKept, this, &WatchCommand::noteStandings);
    connect(&watch(), &Watch::standingsChanged, this, &WatchCommand::takeStandings);
    connect(&watch(), &Watch::standingsRecalled, this, &WatchCommand::takeRecalled);
    connect(&this->console().out, &Output::drained, this, &WatchCommand::tellLeftOut);
}

//! Isn't counted as a change, since no target has changed.
void WatchCommand::tellLink(const ConnectivityNews &news)
{
    write(arguments().format == Format::Ndjson ? toNdjson(news) + '\n' : linkLine(news, console().outTerminal).toUtf8());
}

//! Once for each channel: the wording of the fault may differ with each attempt.
void WatchCommand::tellAlertFault(const QString &channel, const QString &text)
{
    if (channel.isEmpty())
        return console().say(text.isEmpty() ? CliText::tr("alerts.json is valid again.") : text);
    const bool wasFailing = m_failingChannels.contains(channel);
    if (text.isEmpty()) {
        m_failingChannels.remove(channel);
        console().say(CliText::tr("Alerts through “%1” work again.").arg(channel));
    } else if (!wasFailing) {
        m_failingChannels.insert(channel);
        console().say(text);
    }
}

//! Once: the wording of the fault may differ with each attempt.
void WatchCommand::tellShareFault(const QString &text)
{
    const bool isBehind = !text.isEmpty();
    if (std::exchange(m_isShareBehind, isBehind) == isBehind)
        return;
    console().say(
        text.isEmpty()
            ? CliText::tr("The history is being copied to its server again.")
            : CliText::tr("Part of the history hasn't been copied to its server yet. %1 That part is stored on this computer.")
                  .arg(text));
}

void WatchCommand::start()
{
    // If not, it is refused, so that a typo doesn't create a folder.
    const bool isThere = QFileInfo::exists(watch().profile().folder());
    if (usesProfile() && isThere) {
        const QString problem = watch().takeLock();
        if (!problem.isEmpty() && !watch().isReadOnly())
            return fail(exit_status::kInputOutput, problem);
        m_isKept = problem.isEmpty();
        if (m_isKept)
            serveProfile();
        else
            console().say(
                CliText::tr("The profile %1 can't be written. Its targets are monitored, but no results are stored and no "
                            "alerts are sent.")
                    .arg(watch().profile().folder()));
    }
    EngineCommand::start();
}

void WatchCommand::serveProfile()
{
    auto *requests = new RequestServer(watch().profile(), this);
    new AcknowledgementRequests(&watch(), requests);
    new DeskTrials(&watch(), requests);
    new LogFile(watch().profile().logFile(), &watch().settings(), this); // the settings are loaded next
}

void WatchCommand::setTargets(const QList<Target> &targets)
{
    m_watched.clear();
    QStringList names;
    for (const Target &target : targets) {
        names.append(target.name);
        m_watched.insert(target.id, target);
    }
    m_nameWidth = nameColumnWidth(names, console().outTerminal);
    const auto isGone = [this](const auto &entry) { return !m_watched.contains(entry.key()); };
    m_printed.removeIf(isGone);
    m_standings.removeIf(isGone);
    m_back.removeIf(isGone);
    m_unobserved.removeIf([this](const TargetId &id) { return !m_watched.contains(id); });
}

void WatchCommand::targetsReady(const QList<Target> &targets)
{
    setTargets(targets);
    if (usesProfile()) {
        connect(&watch().targets(), &TargetsStore::changed, this, [this] { setTargets(watch().targets().document().targets); });
    } else {
        watch().setTargets(targets, maintenanceOfFile());
    }
    console().say(
        CliText::tr("Monitoring %1. Press Ctrl-C to stop.").arg(CliText::targets(static_cast<int>(m_watched.size()))));
    m_clock.start();
    if (const auto limit = arguments().runFor) {
        m_limit.setInterval(*limit);
        m_limit.start();
    }
    watch().startSchedule();
}

void WatchCommand::takeTransitions(const QList<Transition> &transitions)
{
    m_changing = watch().changesGiven() + 1;
    const auto taken = qScopeGuard([this] { m_changing = 0; });
    for (Transition transition : transitions) {
        const Standing printed = m_printed.value(transition.targetId);
        transition.before.unreachable = printed.unreachable;
        transition.before.because = printed.because;
        m_printed.insert(transition.targetId, transition.after);
        m_back.remove(transition.targetId);
        if (arguments().format == Format::Ndjson)
            print(toNdjson(transition) + '\n');
        else
            print(transitionLine(transition, m_nameWidth, console().outTerminal).toUtf8());
    }
    loadChanged();
}

//! None of it is new: it goes to the stream for messages.
void WatchCommand::takeRecalled(const QList<KeptStanding> &standings)
{
    QStringList lines;
    RunSummary summary;
    for (const KeptStanding &recalled : standings) {
        Standing printed = recalled.standing;
        if (!printed.hardOutcome || m_watched.value(recalled.targetId).paused)
            continue;
        printed.outcome = *printed.hardOutcome;
        printed.since = printed.hardSince;
        m_printed.insert(recalled.targetId, printed);
        count(printed, &summary);
        if (printed.outcome != Outcome::Up)
            lines.append(standingLine(recalled.targetName, printed, m_nameWidth, console().errTerminal));
    }
    const QString counts = summary.counts(console().errTerminal);
    if (m_checks > 0 || counts.isEmpty())
        return;
    console().say(CliText::tr("States when last monitored: %1.").arg(counts));
    for (const QString &line : lines.first(std::min(lines.size(), kMostRecalled)))
        console().err.write(line + u'\n');
}

void WatchCommand::takeStandings(const QList<StandingChange> &changes)
{
    for (const StandingChange &change : changes) {
        if (change.part == StandingPart::Reach)
            takeReach(change);
        else if (change.part == StandingPart::Flapping)
            takeFlapping(change);
        else if (change.part == StandingPart::Maintenance)
            tellMaintenance(change);
        else if (change.part == StandingPart::Observation)
            noteObserved(change.targetId, !change.standing.unobserved);
    }
    loadChanged(); // only once: it reads all targets
}

//! \brief A failure that isn't confirmed yet is reported with its transition. A target that is reachable again is about to be checked: it
//! is reported only if it still fails then.
void WatchCommand::takeReach(const StandingChange &change)
{
    const Standing printed = m_printed.value(change.targetId);
    const bool isNews = printed.unreachable != change.standing.unreachable || printed.because != change.standing.because;
    m_back.remove(change.targetId);
    if (!isNews || !printed.known || printed.outcome == Outcome::Up)
        return;
    if (change.standing.unreachable)
        tellReach(change);
    else
        m_back.insert(change.targetId, change);
}

void WatchCommand::takeFlapping(const StandingChange &change)
{
    const FlapRule rule = m_watched.value(change.targetId).schedule.flapping;
    const double percent = flapPercent(change.standing.flaps, rule);
    if (arguments().format == Format::Ndjson)
        print(flappingToNdjson(change, percent) + '\n');
    else
        print(flappingLine(change, percent, m_nameWidth, console().outTerminal).toUtf8());
}

void WatchCommand::noteObserved(const TargetId &id, bool isObserved)
{
    if (isObserved)
        m_unobserved.remove(id);
    else
        m_unobserved.insert(id);
}

//! Also unconfirmed states, which aren't reported yet.
void WatchCommand::noteStandings(const QList<KeptStanding> &standings)
{
    for (const KeptStanding &kept : standings)
        m_standings.insert(kept.targetId, kept.standing);
}

void WatchCommand::takeResults(const QList<Result> &results)
{
    m_checks += results.size();
    if (m_back.isEmpty())
        return;
    for (const Result &result : results) {
        if (!m_back.contains(result.targetId) || result.outcome == Outcome::Up || isVoid(result.observation))
            continue;
        tellReach(m_back.take(result.targetId));
    }
}

void WatchCommand::tellReach(const StandingChange &change)
{
    Standing &printed = m_printed[change.targetId];
    const Standing before = printed;
    printed.unreachable = change.standing.unreachable;
    printed.because = change.standing.because;
    if (arguments().format == Format::Ndjson)
        print(toNdjson(change) + '\n');
    else
        print(reachLine({change.targetId, change.targetName, change.at, printed}, before, m_nameWidth, console().outTerminal)
                  .toUtf8());
}

//! Also of a target that has no result yet.
void WatchCommand::tellMaintenance(const StandingChange &change)
{
    if (const auto printed = m_printed.find(change.targetId); printed != m_printed.end()) {
        printed->inMaintenance = change.standing.inMaintenance;
        printed->maintenance = change.standing.maintenance;
        printed->maintenanceUntil = change.standing.maintenanceUntil;
    }
    if (arguments().format == Format::Ndjson)
        print(toNdjson(change) + '\n');
    else
        print(maintenanceLine(change, m_nameWidth, console().outTerminal).toUtf8());
}

//! \brief Prints one change. A stopped terminal (Ctrl-S) gets some of them, and then the number of the others. A reader of NDJSON, or of a
//! pipe, gets all of them.
void WatchCommand::print(const QByteArray &line)
{
    ++m_changes;
    const bool isForPeople = console().outTerminal.isTerminal && arguments().format != Format::Ndjson;
    if (isForPeople && console().out.waiting() > kMostWaiting) {
        ++m_leftOut;
        return;
    }
    tellLeftOut();
    write(line);
}

void WatchCommand::tellLeftOut()
{
    const int changes = std::exchange(m_leftOut, 0);
    if (changes == 0)
        return;
    const QString printed = CliText::tr("%1 %2 omitted: the terminal didn't accept output.", "so many changes");
    write(printed.arg(ellipsis(console().outTerminal), CliText::changes(changes)).toUtf8() + '\n');
}

//! Replaces the progress line if that is on the same terminal.
void WatchCommand::write(const QByteArray &line)
{
    const quint64 number = std::max(m_changing, m_held.empty() ? 0 : m_held.back().number);
    if (number <= m_kept || !m_isKept)
        return writeNow(line);
    m_held.push_back({number, line});
    if (!m_holding.isActive())
        m_holding.start(kLongestHold);
}

//! \param number  see Watch::changesTried()
void WatchCommand::writeKept(quint64 number)
{
    m_kept = std::max(m_kept, number);
    while (!m_held.empty() && m_held.front().number <= m_kept) {
        writeNow(m_held.front().line);
        m_held.pop_front();
    }
    if (m_held.empty())
        m_holding.stop();
}

void WatchCommand::writeNow(const QByteArray &line)
{
    if (console().outTerminal.isTerminal)
        progress().clear();
    console().out.write(line);
}

//! As reported; for targets without a report yet, as recorded.
RunSummary WatchCommand::now() const
{
    RunSummary summary;
    for (auto target = m_watched.cbegin(); target != m_watched.cend(); ++target) {
        if (target->paused)
            continue;
        const auto printed = m_printed.constFind(target.key());
        const bool isTold = printed != m_printed.cend();
        const auto seen = isTold ? printed : m_standings.constFind(target.key());
        const Standing *standing = isTold || seen != m_standings.cend() ? &*seen : nullptr; // no copies: called for each change
        const bool isWorkedOn = standing && standing->inMaintenance;
        if (!isWorkedOn && m_unobserved.contains(target.key()))
            summary.addUnobserved();
        else if (standing && (isTold || standing->known || isWorkedOn))
            count(*standing, &summary);
        else
            summary.addUnseen();
    }
    return summary;
}

void WatchCommand::loadChanged()
{
    if (!m_clock.isValid() || isEnding() || !console().errTerminal.isTerminal)
        return;
    QStringList parts{CliText::targets(static_cast<int>(m_watched.size()))};
    if (const QString counts = now().counts(Terminal{}); !counts.isEmpty())
        parts.append(counts);
    parts += loadParts(load());
    progress().update(parts.join(separator(console().errTerminal)));
}

void WatchCommand::closing(bool)
{
    m_limit.stop();
    writeKept(std::numeric_limits<quint64>::max());
    tellLeftOut();
    if (!m_clock.isValid())
        return;
    const QString counts = now().counts(console().errTerminal);
    const QString checks = CliText::checks(m_checks);
    const QString changes = CliText::changes(m_changes);
    const QString line =
        CliText::tr("Monitored for %1: %2, %3.").arg(humanDuration(static_cast<double>(m_clock.elapsed())), checks, changes);
    console().err.write(line + (counts.isEmpty() ? QString() : CliText::tr(" Now: %1").arg(counts)) + u'\n');
}

} // namespace watchkeeper

#include "moc_WatchCommand.cpp"
