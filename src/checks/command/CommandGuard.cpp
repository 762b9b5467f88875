// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandGuard.h"

#include "async/EventDispatchers.h"
#include "async/OneShot.h"
#include "async/OpenFiles.h"
#include "checks/command/CommandGroup.h"
#include "checks/command/CommandReaper.h"
#include "checks/command/line/CommandPlan.h"
#include "checks/command/supervisor/GuardRecord.h"

#ifdef Q_OS_UNIX
#include "checks/command/CommandSupervisor.h"
#include <fcntl.h>
#include <unistd.h>
#endif

#include "model/base/Logging.h"

#include <QCoreApplication>
#include <QFutureWatcher>
#include <QHash>
#include <QRandomGenerator>
#include <QSet>
#include <QTimer>

#include <chrono>
#include <csignal>

namespace watchkeeper {

using namespace Qt::StringLiterals;

namespace {

constexpr std::chrono::seconds kSweepDelay{5};
#ifdef Q_OS_UNIX
constexpr int kTerminateSignal = SIGTERM;
constexpr int kKillSignal = SIGKILL;
#else
constexpr int kTerminateSignal = 0;
constexpr int kKillSignal = 0;
#endif

QByteArray createMarkerToken()
{
    return QByteArray::number(QCoreApplication::applicationPid()) + '-'
        + QByteArray::number(QRandomGenerator::system()->generate64(), 16);
}

QProcessEnvironment userEnvironment()
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    removeEventDispatcherVariable(&environment);
    return environment;
}

} // namespace

class CommandGuard::Private
{
public:
    Private();
    ~Private();
    void forget(quint64 run, qint64 group);
    void sweep();
    void handleStrays(const QList<Survivor> &strays);
    void notifySupervisor(const GuardRecord &record);

    QProcessEnvironment environment = userEnvironment();
    UserVariables userVariables = UserVariables::of(environment);
    std::string token = createMarkerToken().toStdString();
    SurvivorSearch survivorSearch{token};
    ProgramCache programCache;
    quint64 lastRun = 0;
    QHash<quint64, qint64> groups; //!< maps each run number to its process group; needed if the supervisor must be restarted
    QTimer sweepTimer;             //!< active if runs have ended since the last search
    QSet<qint64> terminatedStrays; //!< process IDs of strays that were sent a signal
    int nullInput = -1;
#ifdef Q_OS_UNIX
    CommandSupervisor supervisor{QByteArray::fromStdString(token)};
#endif
    CommandReaper reaper{token, [this](quint64 run, qint64 group) { forget(run, group); }};
};

CommandGuard::Private::Private()
{
    sweepTimer.setSingleShot(true);
    sweepTimer.setInterval(kSweepDelay);
    QObject::connect(&sweepTimer, &QTimer::timeout, &sweepTimer, [this] { sweep(); });
#ifdef Q_OS_UNIX
    const int opened = open("/dev/null", O_RDONLY | O_CLOEXEC);
    nullInput = fcntl(opened, F_DUPFD_CLOEXEC, STDERR_FILENO + 1);
    if (opened >= 0)
        close(opened);
#endif
}

CommandGuard::Private::~Private()
{
#ifdef Q_OS_UNIX
    if (nullInput >= 0)
        close(nullInput);
#endif
}

void CommandGuard::Private::forget(quint64 run, qint64 group)
{
    groups.remove(run);
#ifdef Q_OS_LINUX
    if (!sweepTimer.isActive())
        sweepTimer.start();
#endif
    notifySupervisor(GuardRecord{GuardRecord::Ended, static_cast<std::int32_t>(group), run});
}

//! \brief Searches for processes that left their group. Even a command that exits normally may leave such processes behind. A
//! search after each exit would cost more than the command itself. One search every few seconds for all commands is cheap.
void CommandGuard::Private::sweep()
{
    StraySearch strays;
    for (auto entry = groups.cbegin(); entry != groups.cend(); ++entry)
        strays.running.push_back(entry.key());
    strays.last = lastRun;
    strays.signal = terminatedStrays.isEmpty() ? kTerminateSignal : kKillSignal;
    auto *watcher = new QFutureWatcher<QList<Survivor>>(&sweepTimer);
    QObject::connect(watcher, &QFutureWatcherBase::finished, &sweepTimer, [this, watcher] {
        watcher->deleteLater();
        handleStrays(watcher->result());
    });
    watcher->setFuture(searchSurvivors(token, {}, std::move(strays)));
}

void CommandGuard::Private::handleStrays(const QList<Survivor> &strays)
{
    QSet<qint64> left;
    for (const Survivor &stray : strays) {
        if (!terminatedStrays.contains(stray.process.pid))
            qCWarning(lcChecks) << "a command left the process" << stray.name << stray.process.pid << "running: it is stopped";
        left.insert(stray.process.pid);
    }
    terminatedStrays = left;
    if (!left.isEmpty())
        sweepTimer.start();
}

void CommandGuard::Private::notifySupervisor(const GuardRecord &record)
{
#ifdef Q_OS_UNIX
    if (supervisor.report(record) || supervisor.socket() < 0)
        return;
    for (auto entry = groups.cbegin(); entry != groups.cend(); ++entry)
        supervisor.report(GuardRecord{GuardRecord::Started, static_cast<std::int32_t>(entry.value()), entry.key()});
#else
    Q_UNUSED(record)
#endif
}

CommandGuard::CommandGuard()
    : d(std::make_unique<Private>())
{
}

CommandGuard::~CommandGuard() = default;

const QProcessEnvironment &CommandGuard::environment() const
{
    return d->environment;
}

const UserVariables &CommandGuard::userVariables() const
{
    return d->userVariables;
}

const std::string &CommandGuard::token() const
{
    return d->token;
}

SurvivorSearch &CommandGuard::survivorSearch()
{
    return d->survivorSearch;
}

ProgramCache &CommandGuard::programCache()
{
    return d->programCache;
}

int CommandGuard::nullInput() const
{
    return d->nullInput;
}

quint64 CommandGuard::prepare(QProcess *process, CommandChild streams)
{
    const quint64 run = ++d->lastRun;
    QProcessEnvironment environment = process->processEnvironment();
    environment.insert(QString::fromLatin1(kMarkerName), QString::fromStdString(d->token) + u'.' + QString::number(run));
    process->setProcessEnvironment(environment);
#ifdef Q_OS_UNIX
    streams.guard = d->supervisor.socket();
    streams.run = run;
    streams.openFiles = originalDescriptorLimit().value_or(0);
    process->setChildProcessModifier([streams] { streams.setUpProcess(); });
#if QT_VERSION >= QT_VERSION_CHECK(6, 6, 0)
    // CommandChild only makes system calls, so vfork is safe. Qt 6.4 always uses it.
    process->setUnixProcessParameters(QProcess::UnixProcessFlag::UseVFork);
#endif
#else
    Q_UNUSED(streams)
#endif
    return run;
}

void CommandGuard::registerGroup(quint64 run, qint64 group)
{
    d->groups.insert(run, group);
}

void CommandGuard::release(quint64 run, qint64 group)
{
    d->forget(run, group);
}

void CommandGuard::finish(std::unique_ptr<CommandRun> run, const TargetId &target, const QList<Survivor> &survivors)
{
    std::vector<KnownProcess> known;
    for (const Survivor &survivor : survivors)
        known.push_back(survivor.process);
    d->reaper.add(std::move(run), target, std::move(known));
}

void CommandGuard::finish(std::unique_ptr<CommandRun> run, const TargetId &target)
{
    finish(std::move(run), target, {});
}

bool CommandGuard::isStuck(const TargetId &target, const CommandPlan &plan) const
{
    return d->reaper.isStuck(target, plan);
}

int CommandGuard::pendingRunCount() const
{
    return d->reaper.pendingRunCount();
}

QCoro::Task<> CommandGuard::shutDown(CancelToken limit)
{
    d->reaper.expedite();
    if (!d->reaper.isBusy())
        co_return;
    OneShot done;
    const CancelCallback onTimeLimit(limit, done.settler());
    QObject receiver;
    QObject::connect(&d->reaper, &CommandReaper::emptied, &receiver, done.settler());
    QObject::connect(&d->reaper, &QObject::destroyed, &receiver, done.settler());
    co_await done;
}

} // namespace watchkeeper
