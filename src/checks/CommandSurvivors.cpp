// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/CommandSurvivors.h"

#include "async/Alarm.h"
#include "async/OneShot.h"

#include <QFutureWatcher>
#include <QtConcurrentRun>

namespace watchkeeper {

QFuture<QList<Survivor>> searchSurvivors(std::string token, std::vector<Suspect> suspects)
{
    return QtConcurrent::run([token = std::move(token), suspects = std::move(suspects)] {
        QList<Survivor> survivors;
        for (const MarkedProcess &process : findMarkedProcesses(token, suspects))
            survivors.append(Survivor(process.run, process.inGroup, QString::fromStdString(process.name)));
        return survivors;
    });
}

QCoro::Task<QList<Survivor>> findSurvivors(std::string token, Suspect suspect, std::chrono::milliseconds limit)
{
    OneShot done;
    QFutureWatcher<QList<Survivor>> watcher;
    Alarm alarm(done.settler());
    QObject::connect(&watcher, &QFutureWatcherBase::finished, &watcher, done.settler());
    watcher.setFuture(searchSurvivors(std::move(token), {suspect}));
    alarm.set(instantAfter(Alarm::Clock::now(), limit));
    co_await done;
    if (!watcher.isFinished())
        co_return QList<Survivor>();
    co_return watcher.result();
}

} // namespace watchkeeper
