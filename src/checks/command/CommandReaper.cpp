// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandReaper.h"

#include "model/Logging.h"

#include <QFutureWatcher>

#include <algorithm>
#include <csignal>

namespace watchkeeper {

namespace {

constexpr std::chrono::milliseconds kReaperTick{20};
constexpr std::chrono::milliseconds kSlowTick{1'000}; // if all are stuck
constexpr qint64 kSearchPause = 100;                  // [ms] a search reads all of /proc
constexpr std::chrono::milliseconds kLastWait{500};   // in the destructor

#ifdef Q_OS_WIN
constexpr int kPolite = 0;
constexpr int kHard = 0;
#else
constexpr int kPolite = SIGTERM;
constexpr int kHard = SIGKILL;
#endif

//! Leaders stuck in the system at the program's end: destroying their QProcess would wait up to 30 s each. Never emptied.
std::vector<std::unique_ptr<CommandRun>> &stuckRuns()
{
    static auto *const runs = new std::vector<std::unique_ptr<CommandRun>>;
    return *runs;
}

} // namespace

CommandReaper::CommandReaper(std::string token, Forget forget, Kill kill)
    : m_token(std::move(token))
    , m_forget(std::move(forget))
    , m_kill(std::move(kill))
{
    if (!m_kill)
        m_kill = [](CommandGroup *group) { group->kill(); };
    connect(&m_timer, &QTimer::timeout, this, &CommandReaper::tick);
}

CommandReaper::~CommandReaper()
{
    for (Doomed &doomed : m_doomed)
        m_kill(&doomed.run->group());
    QElapsedTimer clock;
    clock.start();
    for (Doomed &doomed : m_doomed) {
        const std::chrono::milliseconds limit = doomed.isStuck ? std::chrono::milliseconds(0) : kLastWait;
        const std::chrono::milliseconds left = limit - std::chrono::milliseconds(clock.elapsed());
        if (!doomed.run->reapNow(std::max(left, std::chrono::milliseconds(0))))
            stuckRuns().push_back(std::move(doomed.run));
    }
}

void CommandReaper::add(std::unique_ptr<CommandRun> run, const TargetId &target, std::vector<KnownProcess> known)
{
    run->askToEnd();
    Doomed doomed{std::move(run), {}, false, kPolite};
    doomed.since.start();
    doomed.target = target;
    doomed.known = std::move(known);
    m_doomed.push_back(std::move(doomed));
    search();
    m_timer.start(kReaperTick);
}

bool CommandReaper::isBusy() const
{
    return std::any_of(m_doomed.begin(), m_doomed.end(), [](const Doomed &doomed) { return !doomed.isStuck; });
}

bool CommandReaper::isStuck(const TargetId &target, const CommandPlan &plan) const
{
    const auto isIt = [&target, &plan](const Doomed &doomed) {
        const CommandPlan &own = doomed.run->plan();
        return doomed.isStuck && doomed.target == target && own.name == plan.name && own.arguments == plan.arguments;
    };
    return !target.isNull() && std::any_of(m_doomed.begin(), m_doomed.end(), isIt);
}

void CommandReaper::tick()
{
    for (Doomed &doomed : m_doomed)
        advance(&doomed);
    const auto done = std::partition(m_doomed.begin(), m_doomed.end(), [this](Doomed &doomed) { return !isDone(&doomed); });
    for (auto doomed = done; doomed != m_doomed.end(); ++doomed)
        m_forget(doomed->run->number(), doomed->run->group().leader());
    m_doomed.erase(done, m_doomed.end());
    if (isBusy()) {
        m_timer.start(kReaperTick);
        search();
        return;
    }
    if (m_doomed.empty())
        m_timer.stop();
    else
        m_timer.start(kSlowTick);
    emit emptied();
}

void CommandReaper::advance(Doomed *doomed)
{
    const std::chrono::milliseconds grace = m_hurried ? kShortGrace : kGrace;
    if (!doomed->since.hasExpired(grace.count()))
        return;
    if (!doomed->killed) {
        doomed->killed = true;
        doomed->signalForOutsiders = kHard;
        doomed->foundNone = doomed->foundNoOutsider = false;
        doomed->sinceKill.start();
    }
    followLeader(doomed);
    if (!doomed->isStuck)
        m_kill(&doomed->run->group()); // repeated in each turn: a member may have been forking
}

void CommandReaper::followLeader(Doomed *doomed)
{
    const bool isRunning = doomed->run->isLeaderRunning();
    if (doomed->isStuck && !isRunning) {
        doomed->isStuck = false;
        doomed->sinceKill.start(); // for the processes it has left
    } else if (!doomed->isStuck && isRunning && doomed->sinceKill.hasExpired(kGiveUp.count())) {
        doomed->isStuck = true;
        qCWarning(lcChecks) << doomed->run->plan().program << "is still running, and the current user can't stop it";
    }
}

bool CommandReaper::isDone(Doomed *doomed) const
{
    if (doomed->run->isLeaderRunning())
        return false;
    if (doomed->run->isGone() && doomed->foundNoOutsider)
        return true;
#ifdef Q_OS_LINUX
    if (doomed->killed && doomed->foundNone) // its group may still contain zombies that nobody reaps
        return true;
#endif
    if (!doomed->killed || !doomed->sinceKill.hasExpired(kGiveUp.count()))
        return false;
    qCWarning(lcChecks) << "Processes of" << doomed->run->plan().program
                        << "are still running, and the current user can't stop them";
    return true;
}

//! One search at a time for all runs.
void CommandReaper::search()
{
    if (m_searching || (m_sinceSearch.isValid() && !m_sinceSearch.hasExpired(kSearchPause)))
        return;
    std::vector<Suspect> suspects;
    QHash<quint64, bool>
        settled; // runs whose leader has ended, so that this search finds everything; the value: whether the group has ended too
    for (Doomed &doomed : m_doomed) {
        if (doomed.isStuck)
            continue;
        const qint64 group = doomed.run->isGone() ? kNoGroup : doomed.run->group().leader();
        suspects.push_back({doomed.run->number(), group, doomed.signalForOutsiders, doomed.known});
        if (!doomed.killed)
            doomed.signalForOutsiders = 0; // TERM once, KILL in each turn
        if (!doomed.run->isLeaderRunning())
            settled.insert(doomed.run->number(), doomed.run->isGone());
    }
    m_searching = true;
    m_sinceSearch.start();
    auto *watcher = new QFutureWatcher<QList<Survivor>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, settled] {
        watcher->deleteLater();
        searched(watcher->result(), settled);
    });
    watcher->setFuture(searchSurvivors(m_token, std::move(suspects)));
}

void CommandReaper::searched(const QList<Survivor> &found, const QHash<quint64, bool> &settled)
{
    m_searching = false;
    for (Doomed &doomed : m_doomed) {
        const quint64 run = doomed.run->number();
        for (const Survivor &survivor : found) {
            const auto isIt = [&survivor](const KnownProcess &process) { return process.pid == survivor.process.pid; };
            if (survivor.run == run && std::none_of(doomed.known.begin(), doomed.known.end(), isIt))
                doomed.known.push_back(survivor.process);
        }
        const auto isMember = [run](const Survivor &survivor) { return survivor.run == run; };
        const auto isOutsider = [run](const Survivor &survivor) { return survivor.run == run && !survivor.inGroup; };
        doomed.foundNone = settled.contains(run) && std::none_of(found.begin(), found.end(), isMember);
        doomed.foundNoOutsider = settled.value(run) && std::none_of(found.begin(), found.end(), isOutsider);
    }
}

} // namespace watchkeeper

#include "moc_CommandReaper.cpp"
