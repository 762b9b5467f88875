// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#include "checks/command/CommandSurvivors.h"

#include "async/Alarm.h"
#include "async/OneShot.h"
#include "async/PoolTasks.h"

#include <QFutureWatcher>
#include <QThreadPool>
#include <QtConcurrentRun>

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

} // namespace watchkeeper

#include "moc_CommandSurvivors.cpp"
