// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandReaper.h"

#include "async/Alarm.h"
#include "async/OneShot.h"
#include "async/PoolTasks.h"
#include "model/base/Logging.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <algorithm>
#include <csignal>

namespace watchkeeper {

namespace {

QThreadPool &searchPool()
{
    static QThreadPool *const pool = createBlockingPool(1);
    return *pool;
}

} // namespace

QFuture<QList<Survivor>> searchSurvivors(std::string token, std::vector<SearchedCommand> suspects,
                                         std::optional<StraySearch> strays)
{
    return QtConcurrent::run(
        &searchPool(), [token = std::move(token), suspects = std::move(suspects), strays = std::move(strays)] {
            QList<Survivor> survivors;
            for (const MarkedProcess &found : findMarkedProcesses(token, suspects, strays ? &*strays : nullptr))
                survivors.append(Survivor(found.run, found.inGroup, QString::fromStdString(found.name), found.process));
            return survivors;
        });
}

SurvivorSearch::SurvivorSearch(std::string token)
    : m_token(std::move(token))
{
    searchPool(); // creates the pool while file descriptors are still available
}

QCoro::Task<QList<Survivor>> SurvivorSearch::find(SearchedCommand suspect, std::chrono::milliseconds limit)
{
    OneShot done;
    const auto request = std::make_shared<Request>();
    request->suspect = suspect;
    request->done = done.settler();
    m_waitingRequests.push_back(request);
    schedule();
    Alarm alarm(done.settler());
    alarm.set(instantAfter(Alarm::Clock::now(), limit));
    co_await done;
    co_return request->found;
}

void SurvivorSearch::schedule()
{
    if (!std::exchange(m_isBusy, true))
        QMetaObject::invokeMethod(this, &SurvivorSearch::startSearch,
                                  Qt::QueuedConnection); // queued, to include all requests of this event loop iteration
}

void SurvivorSearch::startSearch()
{
    m_currentRequests = std::exchange(m_waitingRequests, {});
    std::vector<SearchedCommand> suspects;
    for (const std::shared_ptr<Request> &request : m_currentRequests)
        suspects.push_back(request->suspect);
    auto *watcher = new QFutureWatcher<QList<Survivor>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher] {
        watcher->deleteLater();
        deliver(watcher->result());
    });
    watcher->setFuture(searchSurvivors(m_token, std::move(suspects)));
}

void SurvivorSearch::deliver(const QList<Survivor> &found)
{
    m_isBusy = false;
    if (!m_waitingRequests.empty())
        schedule();
    for (const std::shared_ptr<Request> &request : std::exchange(m_currentRequests, {})) {
        for (const Survivor &survivor : found) {
            if (survivor.run == request->suspect.run)
                request->found += survivor;
        }
        request->done();
    }
}

namespace {

constexpr std::chrono::milliseconds kReaperTick{20};
constexpr std::chrono::milliseconds kSlowTick{1'000}; // interval if all remaining runs are stuck
constexpr qint64 kSearchInterval = 100;               // [ms] pause between searches, since each reads all of /proc
constexpr std::chrono::milliseconds kFinalWait{500};  // maximum wait in the destructor

#ifdef Q_OS_WIN
constexpr int kTerminationSignal = 0;
constexpr int kForceSignal = 0;
#else
constexpr int kTerminationSignal = SIGTERM;
constexpr int kForceSignal = SIGKILL;
#endif

//! Runs whose leader still can't be ended when the program exits. Never emptied, because the destructor of each QProcess would
//! wait up to 30 s.
std::vector<std::unique_ptr<CommandRun>> &stuckRuns()
{
    static auto *const runs = new std::vector<std::unique_ptr<CommandRun>>;
    return *runs;
}

} // namespace

CommandReaper::CommandReaper(std::string token, ForgetCallback forget, KillFunction kill)
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
    for (EndingRun &ending : m_endingRuns)
        m_kill(&ending.run->group());
    QElapsedTimer clock;
    clock.start();
    for (EndingRun &ending : m_endingRuns) {
        const std::chrono::milliseconds limit = ending.isStuck ? std::chrono::milliseconds(0) : kFinalWait;
        const std::chrono::milliseconds left = limit - std::chrono::milliseconds(clock.elapsed());
        if (!ending.run->waitForExit(std::max(left, std::chrono::milliseconds(0))))
            stuckRuns().push_back(std::move(ending.run));
    }
}

void CommandReaper::add(std::unique_ptr<CommandRun> run, const TargetId &target, std::vector<KnownProcess> known)
{
    run->requestTermination();
    EndingRun ending{std::move(run), {}, false, kTerminationSignal};
    ending.since.start();
    ending.target = target;
    ending.known = std::move(known);
    m_endingRuns.push_back(std::move(ending));
    search();
    m_timer.start(kReaperTick);
}

bool CommandReaper::isBusy() const
{
    return std::any_of(m_endingRuns.begin(), m_endingRuns.end(), [](const EndingRun &ending) { return !ending.isStuck; });
}

bool CommandReaper::isStuck(const TargetId &target, const CommandPlan &plan) const
{
    const auto isIt = [&target, &plan](const EndingRun &ending) {
        const CommandPlan &own = ending.run->plan();
        return ending.isStuck && ending.target == target && own.name == plan.name && own.arguments == plan.arguments;
    };
    return !target.isNull() && std::any_of(m_endingRuns.begin(), m_endingRuns.end(), isIt);
}

void CommandReaper::tick()
{
    for (EndingRun &ending : m_endingRuns)
        advance(&ending);
    const auto done =
        std::partition(m_endingRuns.begin(), m_endingRuns.end(), [this](EndingRun &ending) { return !isDone(&ending); });
    for (auto ending = done; ending != m_endingRuns.end(); ++ending)
        m_forget(ending->run->number(), ending->run->group().leader());
    m_endingRuns.erase(done, m_endingRuns.end());
    if (isBusy()) {
        m_timer.start(kReaperTick);
        search();
        return;
    }
    if (m_endingRuns.empty())
        m_timer.stop();
    else
        m_timer.start(kSlowTick);
    emit emptied();
}

void CommandReaper::advance(EndingRun *ending)
{
    const std::chrono::milliseconds grace = m_isExpedited ? kShutdownGracePeriod : kGracePeriod;
    if (!ending->since.hasExpired(grace.count()))
        return;
    if (!ending->killed) {
        ending->killed = true;
        ending->outsiderSignal = kForceSignal;
        ending->hasNoSurvivors = ending->hasNoOutsiders = false;
        ending->timeSinceKill.start();
    }
    updateLeader(ending);
    if (!ending->isStuck)
        m_kill(&ending->run->group()); // repeated on each call, because a member may just have forked
}

void CommandReaper::updateLeader(EndingRun *ending)
{
    const bool isRunning = ending->run->isLeaderRunning();
    if (ending->isStuck && !isRunning) {
        ending->isStuck = false;
        ending->timeSinceKill.start(); // begins a new period for the leader's remaining processes
    } else if (!ending->isStuck && isRunning && ending->timeSinceKill.hasExpired(kKillTimeout.count())) {
        ending->isStuck = true;
        qCWarning(lcChecks) << ending->run->plan().program << "is still running, and the current user can't stop it";
    }
}

bool CommandReaper::isDone(EndingRun *ending) const
{
    if (ending->run->isLeaderRunning())
        return false;
    if (ending->run->hasEnded() && ending->hasNoOutsiders)
        return true;
#ifdef Q_OS_LINUX
    if (ending->killed && ending->hasNoSurvivors) // its group may still contain zombies that no process reaps
        return true;
#endif
    if (!ending->killed || !ending->timeSinceKill.hasExpired(kKillTimeout.count()))
        return false;
    qCWarning(lcChecks) << "Processes of" << ending->run->plan().program
                        << "are still running, and the current user can't stop them";
    return true;
}

//! Searches for the processes of all runs, with one search at a time and a pause of kSearchInterval between searches.
void CommandReaper::search()
{
    if (m_isSearching || (m_timeSinceSearch.isValid() && !m_timeSinceSearch.hasExpired(kSearchInterval)))
        return;
    std::vector<SearchedCommand> suspects;
    QHash<quint64, bool>
        settled; // runs whose leader has ended, so this search finds all their processes; true if the group has ended too
    for (EndingRun &ending : m_endingRuns) {
        if (ending.isStuck)
            continue;
        const qint64 group = ending.run->hasEnded() ? kNoGroup : ending.run->group().leader();
        suspects.push_back({ending.run->number(), group, ending.outsiderSignal, ending.known});
        if (!ending.killed)
            ending.outsiderSignal = 0; // TERM is sent only once, KILL by every search
        if (!ending.run->isLeaderRunning())
            settled.insert(ending.run->number(), ending.run->hasEnded());
    }
    m_isSearching = true;
    m_timeSinceSearch.start();
    auto *watcher = new QFutureWatcher<QList<Survivor>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, settled] {
        watcher->deleteLater();
        applySearchResult(watcher->result(), settled);
    });
    watcher->setFuture(searchSurvivors(m_token, std::move(suspects)));
}

void CommandReaper::applySearchResult(const QList<Survivor> &found, const QHash<quint64, bool> &settled)
{
    m_isSearching = false;
    for (EndingRun &ending : m_endingRuns) {
        const quint64 run = ending.run->number();
        for (const Survivor &survivor : found) {
            const auto isIt = [&survivor](const KnownProcess &process) { return process.pid == survivor.process.pid; };
            if (survivor.run == run && std::none_of(ending.known.begin(), ending.known.end(), isIt))
                ending.known.push_back(survivor.process);
        }
        const auto isMember = [run](const Survivor &survivor) { return survivor.run == run; };
        const auto isOutsider = [run](const Survivor &survivor) { return survivor.run == run && !survivor.inGroup; };
        ending.hasNoSurvivors = settled.contains(run) && std::none_of(found.begin(), found.end(), isMember);
        ending.hasNoOutsiders = settled.value(run) && std::none_of(found.begin(), found.end(), isOutsider);
    }
}

} // namespace watchkeeper

#include "moc_CommandReaper.cpp"
