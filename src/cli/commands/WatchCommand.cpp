// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "cli/commands/WatchCommand.h"

#include "app/monitor/PauseControl.h"
#include "app/profile/LogFile.h"
#include "app/requests/AcknowledgementRequests.h"
#include "app/requests/DesktopAlertTests.h"
#include "cli/CliText.h"
#include "cli/ExitStatus.h"
#include "cli/commands/AllCommands.h"
#include "cli/write/OrderedJson.h"
#include "cli/write/ResultWriter.h"
#include "engine/evaluate/StateTracker.h"

#include <QFileInfo>
#include <QScopeGuard>

#include <algorithm>
#include <limits>
#include <utility>

using namespace Qt::StringLiterals;

namespace watchkeeper {

namespace {

constexpr std::chrono::seconds kMaxHoldTime{2};
constexpr qsizetype kMaxRestoredLines = 20;  //!< limit that keeps newer lines on the screen
constexpr qsizetype kMaxPending = 64 * 1024; //!< [bytes] limit for a stopped terminal; several hundred lines

//! Adds the target to the summary. A target that is in maintenance or unreachable is counted as such, not by its outcome.
void count(const TargetState &state, RunSummary *summary)
{
    if (state.inMaintenance)
        summary->addInMaintenance();
    else if (state.unreachable)
        summary->addUnreachable();
    else
        summary->add(state.outcome);
}

} // namespace

const CommandText WatchCommand::kText{
    "watch", "Checks",
    "Monitor targets, and print a line for each change.\n"
    "Checks targets on their schedule until Ctrl-C, or for the time specified with --for. Each line has the time, the target, "
    "the old and the new state, and the reason. A flapping target is reported once when flapping starts, and again when it "
    "stops. When this computer goes offline, one line reports it, and another reports when it is back online. Targets that "
    "can't be reached in the meantime have no data: they are neither up nor down. The settings watchLink, linkGateway and "
    "linkReferences configure this connectivity check. By default, it checks the default gateway. With the setting "
    "pauseOnBattery, checks pause while this computer runs on battery, and the history has a gap. Standard error reports when "
    "they pause and when they continue. The states of the profile's "
    "targets carry over from the last time they were monitored, so only changes since then are reported. For the profile's "
    "targets, alerts are sent according to the rules in alerts.json. A failing channel is reported on standard error and "
    "retried for a day. Only the window can use the keychain, show notifications and play sounds. With watch, a channel that "
    "needs one of these is reported once and skipped.",
    R"(Examples:
  watchkeeper-cli watch                          the targets of the profile
  watchkeeper-cli watch shop.json --for 8h
  watchkeeper-cli watch --format ndjson | while read -r line; do notify "$line"; done

With ndjson, lines about targets have "target". A state change has "from" and "to". Other
lines have "flapping" and "percent", "unreachable" and, while it is, "because", or
"maintenance", which is null once it is over, and "until". Lines about connectivity have
"link", which is "offline" or "online", and "why".
One program at a time can monitor a profile. FILE and --sample don't use the profile.
Exit status after --for: as for check, by the final states of the targets. A target that
wasn't or can't be checked is unknown. Paused targets and those in maintenance don't count.)"};

void WatchOptions::addTo(CLI::App *app)
{
    addPath(app, "FILE", &file, "FILE",
            "A targets.json file, read once. Default without --sample: the targets of the profile, including later edits.");
    addDuration(app, "--for", &runFor, kRunDurationRange,
                "Stop after this time, such as 30s or 8h. Default: run until Ctrl-C.");
    addSample(app);
    addFormat(app, &format, {Format::Table, Format::Ndjson});
}

WatchCommand::WatchCommand(const WatchOptions &options, const Profile &profile, Console *console)
    : CommandWithOptions(options, profile, console)
{
    m_runTimer.setSingleShot(true);
    m_runTimer.setTimerType(Qt::PreciseTimer);
    connect(&m_runTimer, &QTimer::timeout, this, [this] { end(exitStatusOf(summary().worst())); });
    connect(&monitor(), &Monitor::transitionsReady, this, &WatchCommand::handleTransitions);
    connect(&monitor(), &Monitor::engineStalled, this, [this](std::chrono::milliseconds time) {
        this->console().say(CliText::tr("The engine hasn't responded for %1, so no checks are running. A command in an "
                                        "unresponsive folder, such as one on a network drive, may be blocking it.")
                                .arg(humanDuration(static_cast<double>(time.count()))));
    });
    connect(&monitor(), &Monitor::historyFault, this, [this](const QString &text) {
        this->console().say(text.isEmpty() ? CliText::tr("History is being stored normally again.") : text);
    });
    connect(&monitor(), &Monitor::historyShareFault, this, &WatchCommand::reportShareFault);
    connect(&monitor(), &Monitor::historyNoticeReceived, this, [this](const QString &text) { this->console().say(text); });
    connect(
        &monitor(), &Monitor::historyDropped, this,
        [this] {
            this->console().say(
                CliText::tr("The oldest results are being dropped, because too many are waiting to be stored."));
        },
        Qt::SingleShotConnection);
    connect(&monitor(), &Monitor::alertFault, this, &WatchCommand::reportAlertFault);
    connect(&monitor(), &Monitor::connectivityChanged, this, &WatchCommand::reportConnectivity);
    connect(&monitor().pauses(), &PauseControl::changed, this, [this](const SchedulePause &pause) {
        this->console().say(pause.isPaused() ? CliText::tr("Checks are paused: this computer runs on battery.")
                                             : CliText::tr("Checks continue: this computer no longer runs on battery."));
    });
    connect(&monitor(), &Monitor::connectivityProblems, this, [this](const QStringList &texts) {
        for (const QString &text : texts)
            this->console().say(text);
    });
    connect(&monitor(), &Monitor::changesWriteFinished, this, &WatchCommand::writeHeldLines);
    m_holdTimer.setSingleShot(true);
    // Prints the lines when the disk doesn't respond in time.
    connect(&m_holdTimer, &QTimer::timeout, this, [this] { writeHeldLines(m_heldLines.back().number); });
    connect(&monitor(), &Monitor::resultsReady, this, &WatchCommand::handleResults);
    connect(&monitor(), &Monitor::statesStored, this, &WatchCommand::recordPrintedStates);
    connect(&monitor(), &Monitor::statesChanged, this, &WatchCommand::applyStates);
    connect(&monitor(), &Monitor::statesRestored, this, &WatchCommand::applyStoredStates);
    connect(&this->console().out, &Output::drained, this, &WatchCommand::reportOmittedLines);
}

//! Prints a change in connectivity. It doesn't count as a state change, because no target has changed.
void WatchCommand::reportConnectivity(const ConnectivityChange &connectivityChange)
{
    write(options().format == Format::Ndjson ? toNdjson(connectivityChange) + '\n'
                                             : connectivityLine(connectivityChange, console().outTerminal).toUtf8());
}

//! Reports a fault only once for each channel until it is resolved. Doesn't compare the texts, because the wording can differ
//! between attempts.
void WatchCommand::reportAlertFault(const QString &channel, const QString &text)
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

//! Reports a fault only once until it is resolved. Doesn't compare the texts, because the wording can differ between attempts.
void WatchCommand::reportShareFault(const QString &text)
{
    const bool isBehind = !text.isEmpty();
    if (std::exchange(m_isShareFailing, isBehind) == isBehind)
        return;
    console().say(
        text.isEmpty()
            ? CliText::tr("Copying to the history server has resumed.")
            : CliText::tr("Part of the history hasn't been copied to its server yet. %1 That part is stored on this computer.")
                  .arg(text));
}

void WatchCommand::start()
{
    // A missing folder is an error, so a typo doesn't create a new profile.
    const bool profileExists = QFileInfo::exists(monitor().profile().folder());
    if (usesProfile() && profileExists) {
        const QString problem = monitor().acquireLock();
        if (!problem.isEmpty() && !monitor().isReadOnly())
            return fail(exit_status::kInputOutput, problem);
        m_isStored = problem.isEmpty();
        if (m_isStored)
            serveProfile();
        else
            console().say(CliText::tr("The profile %1 can't be written to. Its targets are monitored, but no results are "
                                      "stored and no alerts are sent.")
                              .arg(monitor().profile().folder()));
    }
    EngineCommand::start();
}

void WatchCommand::serveProfile()
{
    auto *requests = new RequestServer(monitor().profile(), this);
    new AcknowledgementRequests(&monitor(), requests);
    new DesktopAlertTests(&monitor(), requests);
    new LogFile(monitor().profile().logFile(), &monitor().settings(), this); // the settings are loaded after this
}

void WatchCommand::setTargets(const QList<Target> &targets)
{
    m_targets.clear();
    QStringList names;
    for (const Target &target : targets) {
        names.append(target.name);
        m_targets.insert(target.id, target);
    }
    m_nameWidth = nameColumnWidth(names, console().outTerminal);
    const auto isRemoved = [this](const auto &entry) { return !m_targets.contains(entry.key()); };
    m_printedStates.removeIf(isRemoved);
    m_states.removeIf(isRemoved);
    m_recoveredTargets.removeIf(isRemoved);
    m_unobserved.removeIf([this](const TargetId &id) { return !m_targets.contains(id); });
}

void WatchCommand::handleTargets(const QList<Target> &targets)
{
    setTargets(targets);
    if (usesProfile()) {
        connect(&monitor().targets(), &TargetsStore::changed, this,
                [this] { setTargets(monitor().targets().document().targets); });
    } else {
        monitor().setTargets(targets, fileMaintenance());
    }
    console().say(
        CliText::tr("Monitoring %1. Press Ctrl-C to stop.").arg(CliText::targetsText(static_cast<int>(m_targets.size()))));
    m_clock.start();
    if (const auto limit = options().runFor) {
        m_runTimer.setInterval(*limit);
        m_runTimer.start();
    }
    monitor().startSchedule();
}

void WatchCommand::handleTransitions(const QList<Transition> &transitions)
{
    m_currentChange = monitor().lastQueuedChangeNumber() + 1;
    const auto taken = qScopeGuard([this] { m_currentChange = 0; });
    for (Transition transition : transitions) {
        const TargetState printed = m_printedStates.value(transition.targetId);
        transition.before.unreachable = printed.unreachable;
        transition.before.because = printed.because;
        m_printedStates.insert(transition.targetId, transition.after);
        m_recoveredTargets.remove(transition.targetId);
        if (options().format == Format::Ndjson)
            print(toNdjson(transition) + '\n');
        else
            print(transitionLine(transition, m_nameWidth, console().outTerminal).toUtf8());
    }
    loadChanged();
}

//! Prints these states to standard error, because they are from an earlier run.
void WatchCommand::applyStoredStates(const QList<SavedState> &states)
{
    QStringList lines;
    RunSummary summary;
    for (const SavedState &recalled : states) {
        TargetState printed = recalled.state;
        if (!printed.hardOutcome || m_targets.value(recalled.targetId).paused)
            continue;
        printed.outcome = *printed.hardOutcome;
        printed.since = printed.hardSince;
        m_printedStates.insert(recalled.targetId, printed);
        count(printed, &summary);
        if (printed.outcome != Outcome::Up)
            lines.append(stateLine(recalled.targetName, printed, m_nameWidth, console().errTerminal));
    }
    const QString counts = summary.countsText(console().errTerminal);
    if (m_checks > 0 || counts.isEmpty())
        return;
    console().say(CliText::tr("States when last monitored: %1.").arg(counts));
    for (const QString &line : lines.first(std::min(lines.size(), kMaxRestoredLines)))
        console().err.write(line + u'\n');
}

void WatchCommand::applyStates(const QList<StateChange> &changes)
{
    for (const StateChange &change : changes) {
        if (change.part == StateAspect::Reach)
            handleReachability(change);
        else if (change.part == StateAspect::Flapping)
            handleFlapping(change);
        else if (change.part == StateAspect::Maintenance)
            reportMaintenance(change);
        else if (change.part == StateAspect::Observation)
            updateObserved(change.targetId, !change.state.unobserved);
    }
    loadChanged(); // called once for all changes, because it reads all targets
}

//! \brief Reports targets that become unreachable or reachable. If the failure isn't confirmed yet, its transition reports it.
//! A target that becomes reachable is checked soon, and reported only if that check fails.
void WatchCommand::handleReachability(const StateChange &change)
{
    const TargetState printed = m_printedStates.value(change.targetId);
    const bool isChanged = printed.unreachable != change.state.unreachable || printed.because != change.state.because;
    m_recoveredTargets.remove(change.targetId);
    if (!isChanged || !printed.known || printed.outcome == Outcome::Up)
        return;
    if (change.state.unreachable)
        reportReachability(change);
    else
        m_recoveredTargets.insert(change.targetId, change);
}

void WatchCommand::handleFlapping(const StateChange &change)
{
    const FlapRule rule = m_targets.value(change.targetId).schedule.flapping;
    const double percent = flapPercent(change.state.flaps, rule);
    if (options().format == Format::Ndjson)
        print(flappingToNdjson(change, percent) + '\n');
    else
        print(flappingLine(change, percent, m_nameWidth, console().outTerminal).toUtf8());
}

void WatchCommand::updateObserved(const TargetId &id, bool isObserved)
{
    if (isObserved)
        m_unobserved.remove(id);
    else
        m_unobserved.insert(id);
}

//! Also stores unconfirmed states, which haven't been reported yet.
void WatchCommand::recordPrintedStates(const QList<SavedState> &states)
{
    for (const SavedState &kept : states)
        m_states.insert(kept.targetId, kept.state);
}

void WatchCommand::handleResults(const QList<Result> &results)
{
    m_checks += results.size();
    if (m_recoveredTargets.isEmpty())
        return;
    for (const Result &result : results) {
        if (!m_recoveredTargets.contains(result.targetId) || result.outcome == Outcome::Up || isDiscarded(result.observation))
            continue;
        reportReachability(m_recoveredTargets.take(result.targetId));
    }
}

void WatchCommand::reportReachability(const StateChange &change)
{
    TargetState &printed = m_printedStates[change.targetId];
    const TargetState before = printed;
    printed.unreachable = change.state.unreachable;
    printed.because = change.state.because;
    if (options().format == Format::Ndjson)
        print(toNdjson(change) + '\n');
    else
        print(reachabilityLine({change.targetId, change.targetName, change.at, printed}, before, m_nameWidth,
                               console().outTerminal)
                  .toUtf8());
}

//! Reports the start or end of maintenance, even for targets without a result.
void WatchCommand::reportMaintenance(const StateChange &change)
{
    if (const auto printed = m_printedStates.find(change.targetId); printed != m_printedStates.end()) {
        printed->inMaintenance = change.state.inMaintenance;
        printed->maintenance = change.state.maintenance;
        printed->maintenanceUntil = change.state.maintenanceUntil;
    }
    if (options().format == Format::Ndjson)
        print(toNdjson(change) + '\n');
    else
        print(maintenanceLine(change, m_nameWidth, console().outTerminal).toUtf8());
}

//! \brief Prints one change. If a terminal is stopped (Ctrl-S), only some lines are kept, followed by the number of
//! omitted lines. NDJSON and pipes always get all lines.
void WatchCommand::print(const QByteArray &line)
{
    ++m_changes;
    const bool isForPeople = console().outTerminal.isTerminal && options().format != Format::Ndjson;
    if (isForPeople && console().out.pendingBytes() > kMaxPending) {
        ++m_omittedLines;
        return;
    }
    reportOmittedLines();
    write(line);
}

void WatchCommand::reportOmittedLines()
{
    const int changes = std::exchange(m_omittedLines, 0);
    if (changes == 0)
        return;
    const QString printed = CliText::tr("%1 %2 omitted: the terminal didn't accept output.", "so many changes");
    write(printed.arg(ellipsis(console().outTerminal), CliText::changesText(changes)).toUtf8() + '\n');
}

//! Prints the line after the change has been saved to disk.
void WatchCommand::write(const QByteArray &line)
{
    const quint64 number = std::max(m_currentChange, m_heldLines.empty() ? 0 : m_heldLines.back().number);
    if (number <= m_storedChange || !m_isStored)
        return writeNow(line);
    m_heldLines.push_back({number, line});
    if (!m_holdTimer.isActive())
        m_holdTimer.start(kMaxHoldTime);
}

//! Prints all held lines up to this number. \param number  see Monitor::changesWriteFinished()
void WatchCommand::writeHeldLines(quint64 number)
{
    m_storedChange = std::max(m_storedChange, number);
    while (!m_heldLines.empty() && m_heldLines.front().number <= m_storedChange) {
        writeNow(m_heldLines.front().line);
        m_heldLines.pop_front();
    }
    if (m_heldLines.empty())
        m_holdTimer.stop();
}

//! Prints the line. Clears the progress line first if it is on the same terminal.
void WatchCommand::writeNow(const QByteArray &line)
{
    if (console().outTerminal.isTerminal)
        progress().clear();
    console().out.write(line);
}

//! Counts each target by its last printed state, or by its current state if none was printed.
RunSummary WatchCommand::summary() const
{
    RunSummary summary;
    for (auto target = m_targets.cbegin(); target != m_targets.cend(); ++target) {
        if (target->paused)
            continue;
        const auto printed = m_printedStates.constFind(target.key());
        const bool isPrinted = printed != m_printedStates.cend();
        const auto seen = isPrinted ? printed : m_states.constFind(target.key());
        const TargetState *state = isPrinted || seen != m_states.cend()
            ? &*seen
            : nullptr; // a pointer avoids a copy, because this runs for each change
        const bool isWorkedOn = state && state->inMaintenance;
        if (!isWorkedOn && m_unobserved.contains(target.key()))
            summary.addUnobserved();
        else if (state && (isPrinted || state->known || isWorkedOn))
            count(*state, &summary);
        else
            summary.countAsUnknown();
    }
    return summary;
}

void WatchCommand::loadChanged()
{
    if (!m_clock.isValid() || isEnding() || !console().errTerminal.isTerminal)
        return;
    QStringList parts{CliText::targetsText(static_cast<int>(m_targets.size()))};
    if (const QString counts = summary().countsText(Terminal{}); !counts.isEmpty())
        parts.append(counts);
    parts += loadTexts(engineLoad());
    progress().update(parts.join(separator(console().errTerminal)));
}

void WatchCommand::writeSummary(bool)
{
    m_runTimer.stop();
    writeHeldLines(std::numeric_limits<quint64>::max());
    reportOmittedLines();
    if (!m_clock.isValid())
        return;
    const QString counts = summary().countsText(console().errTerminal);
    const QString checks = CliText::checksText(m_checks);
    const QString changes = CliText::changesText(m_changes);
    const QString line =
        CliText::tr("Monitored for %1: %2, %3.").arg(humanDuration(static_cast<double>(m_clock.elapsed())), checks, changes);
    console().err.write(line + (counts.isEmpty() ? QString() : CliText::tr(" Now: %1").arg(counts)) + u'\n');
}

void addWatchCommand(CommandDescriptions *all)
{
    addCommands<WatchCommand>(all);
}

} // namespace watchkeeper
