// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Simulates hours of timers within a second. A thread's virtual time stands still while the thread works, and jumps to
//! the next timer when the thread is idle.

#include "async/Alarm.h"
#include "engine/values/Clock.h"
#include "model/base/Quantity.h"

#include <QAbstractEventDispatcher>
#include <QCoreApplication>
#include <QHash>
#include <QThread>
#include <QTimerEvent>

#include <functional>
#include <map>
#include <memory>

namespace watchkeeper::test {

//! \brief An event loop for timers and queued calls only. Work takes no virtual time, so results don't depend on the speed of
//! the computer.
class VirtualTime : public QAbstractEventDispatcher
{
public:
    //! Calls `body` in a new thread that uses virtual time, and waits until it returns.
    static void run(const std::function<void(VirtualTime *)> &body)
    {
        auto *const time = new VirtualTime; // the thread deletes it
        const std::unique_ptr<QThread> thread(QThread::create([&body, time] {
            Alarm::Clock::replace([] {
                const auto *const own = static_cast<VirtualTime *>(QAbstractEventDispatcher::instance());
                return Alarm::Clock::time_point(std::chrono::duration_cast<std::chrono::steady_clock::duration>(own->m_now));
            });
            body(time);
            Alarm::Clock::replace(nullptr);
        }));
        thread->setEventDispatcher(time);
        thread->start();
        thread->wait();
    }

    MonotonicTime now() const { return m_now; }
    Clock clock() const
    {
        return Clock([this] { return m_now; },
                     [this] { return std::chrono::floor<Milliseconds>(m_now) + std::chrono::days(20'000); });
    }
    void pass(std::chrono::nanoseconds time)
    {
        const MonotonicTime end = m_now + time;
        QCoreApplication::sendPostedEvents();
        while (!m_timers.empty() && m_timers.begin()->first.first <= end)
            fireNext();
        m_now = end;
    }

    bool processEvents(QEventLoop::ProcessEventsFlags) override
    {
        QCoreApplication::sendPostedEvents();
        if (!m_timers.empty())
            fireNext();
        return true;
    }
    void registerTimer(int id, qint64 interval, Qt::TimerType type, QObject *object) override
    {
        enqueue(Timer{{id, static_cast<int>(interval), type}, object});
    }
    bool unregisterTimer(int id) override { return m_timers.erase(m_turns.take(id)) > 0; }
    bool unregisterTimers(QObject *object) override
    {
        const QList<TimerInfo> own = registeredTimers(object);
        for (const TimerInfo &timer : own)
            unregisterTimer(timer.timerId);
        return !own.isEmpty();
    }
    QList<TimerInfo> registeredTimers(QObject *object) const override
    {
        QList<TimerInfo> own;
        for (const auto &[turn, timer] : m_timers) {
            if (timer.object == object)
                own.append(timer);
        }
        return own;
    }
    int remainingTime(int id) override
    {
        const auto turn = m_turns.constFind(id);
        return turn == m_turns.cend() ? -1 : static_cast<int>(std::chrono::ceil<Milliseconds>(turn->first - m_now).count());
    }
    void registerSocketNotifier(QSocketNotifier *) override { qFatal("no sockets in virtual time"); }
    void unregisterSocketNotifier(QSocketNotifier *) override { }
    void wakeUp() override { }
    void interrupt() override { }

private:
    using Turn = std::pair<MonotonicTime, quint64>; //!< due time, and order among calls with the same due time

    struct Timer : TimerInfo
    {
        QObject *object;
    };

    void enqueue(const Timer &timer)
    {
        const Turn turn(m_now + Milliseconds(timer.interval), ++m_count);
        m_timers.emplace(turn, timer);
        m_turns.insert(timer.timerId, turn);
    }
    void fireNext()
    {
        const auto next = m_timers.extract(m_timers.begin());
        m_now = std::max(m_now, next.key().first);
        enqueue(next.mapped());
        QTimerEvent event(next.mapped().timerId);
        QCoreApplication::sendEvent(next.mapped().object, &event);
        QCoreApplication::sendPostedEvents();
    }

    MonotonicTime m_now = std::chrono::hours(1);
    std::map<Turn, Timer> m_timers;
    QHash<int, Turn> m_turns;
    quint64 m_count = 0;
};

} // namespace watchkeeper::test
