// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file An engine with test kinds and clocks that a test may advance, and a record of all its signals.

#include "engine/TestKinds.h"
#include "engine/core/Engine.h"
#include "engine/core/EngineCore.h"

#include <QElapsedTimer>
#include <QSet>
#include <QTest>

#include <algorithm>

namespace watchkeeper::test {

//! Returns the factor by which tests extend their time limits in unoptimised builds and with a sanitizer.
constexpr int slowdownOfThisBuild()
{
#if defined(__SANITIZE_ADDRESS__) || defined(__SANITIZE_THREAD__)
    return 12;
#elif defined(NDEBUG)
    return 1;
#else
    return 4;
#endif
}

//! The monotonic clock and the wall clock, each with an offset set by the test. For engines in the test's own thread.
class ShiftedClock
{
public:
    std::chrono::nanoseconds monotonic{0};
    std::chrono::milliseconds wall{0};

    Clock clock()
    {
        const Clock real;
        return Clock([this, real] { return real.now() + monotonic; },
                     [this, real] {
                         ++m_looks;
                         return real.wall() + wall;
                     });
    }

    //! Advances both clocks in steps too short to be mistaken for sleep. After each step, waits until the engine has read the
    //! clock.
    bool pass(std::chrono::seconds time)
    {
        for (const std::chrono::seconds step(3); time.count() > 0; time -= step) {
            monotonic += step;
            wall += step;
            if (!QTest::qWaitFor([this, before = m_looks] { return m_looks > before; }))
                return false;
        }
        return true;
    }

private:
    int m_looks = 0;
};

//! \brief An engine in the test's own thread. The destructor shuts the engine down.
class EngineHarness : public QObject
{
public:
    explicit EngineHarness(const EngineLimits &limits = {}, const Clock &clock = {})
        : EngineHarness(limits, partsWith(clock))
    {
    }
    EngineHarness(const EngineLimits &limits, const EngineParts &parts)
        : engine(limits, parts)
    {
        connect(&engine, &Engine::resultsReady, this, &EngineHarness::noteResults);
        connect(&engine, &Engine::transitionsReady, this, &EngineHarness::noteTransitions);
        connect(&engine, &Engine::statesChanged, this, &EngineHarness::recordPrintedStates);
        connect(&engine, &Engine::connectivityChanged, this, [this](const ConnectivityChange &news) {
            (news.isFirst ? firstConnectivity : connectivityChanges).append(news);
        });
        connect(&engine, &Engine::runChanged, this, &EngineHarness::recordRunProgress);
        connect(&engine, &Engine::checksStarted, this, &EngineHarness::recordStart);
        connect(&engine, &Engine::loadChanged, this, [this](const EngineLoad &news) { load = news; });
        connect(&engine, &Engine::tasksListed, this, [this](const QList<TaskInfo> &news) { tasks = news; });
        connect(&engine, &Engine::stopped, this, [this] { signalLog.append(QStringLiteral("stopped")); });
        m_clock.start();
    }
    ~EngineHarness() override
    {
        if (!isStopped() && !shutDown())
            qFatal("the engine does not stop");
    }

    static EngineParts partsWith(const Clock &clock)
    {
        EngineParts parts;
        parts.findKind = TestKinds::find;
        parts.clock = clock;
        parts.readNetwork = [] { return LocalNetwork(); };
        parts.makeServices = [] { return std::unique_ptr<CheckServices>(); };
        return parts;
    }

    bool isStopped() const { return signalLog.contains(QStringLiteral("stopped")); }
    bool shutDown()
    {
        engine.shutDown();
        return QTest::qWaitFor([this] { return isStopped(); }, 10'000);
    }
    void setTargets(const QList<Target> &targets) { engine.core()->setTargets(targets); }
    void check(const QList<Target> &targets, int attempts = 1)
    {
        QList<TargetId> ids;
        for (const Target &target : targets)
            ids.append(target.id);
        engine.core()->checkNow(ids, attempts);
    }
    //! \return true if the current run ended in time
    bool waitForRun(int milliseconds = 20'000)
    {
        return QTest::qWaitFor([this] { return !runSnapshots.isEmpty() && runSnapshots.constLast().finished; }, milliseconds);
    }
    QList<Result> resultsOf(const QString &name) const
    {
        QList<Result> found;
        for (const Result &result : results) {
            if (result.targetName == name)
                found.append(result);
        }
        return found;
    }
    int count(ErrorType type) const
    {
        return static_cast<int>(std::count_if(results.cbegin(), results.cend(), [type](const Result &result) {
            return result.observation.error && result.observation.error->type() == type;
        }));
    }

    Engine engine;
    QList<Result> results;
    QList<Transition> transitions;
    QList<StateChange> reachChanges; //!< changes with StateAspect::Reach
    QList<StateChange> otherChanges; //!< changes with any other aspect
    QList<ConnectivityChange> connectivityChanges;
    QList<ConnectivityChange> firstConnectivity; //!< reports with ConnectivityChange::isFirst
    QList<RunSnapshot> runSnapshots;
    QList<TargetId> started;
    QList<TaskInfo> tasks;
    EngineLoad load;
    QStringList signalLog;    //!< all signals in order, each with the ID of its target or its counts
    QList<double> batchTimes; //!< [ms] times at which resultsReady was emitted
    QList<qsizetype> batchSizes;

private:
    void noteResults(const QList<Result> &news)
    {
        batchTimes.append(double(m_clock.nsecsElapsed()) / 1e6);
        batchSizes.append(news.size());
        results += news;
        for (const Result &result : news)
            signalLog.append(QStringLiteral("result ") + result.targetId.toString());
    }
    void noteTransitions(const QList<Transition> &news)
    {
        transitions += news;
        for (const Transition &transition : news)
            signalLog.append(QStringLiteral("transition ") + transition.targetId.toString());
    }
    void recordPrintedStates(const QList<StateChange> &news)
    {
        for (const StateChange &change : news)
            (change.part == StateAspect::Reach ? reachChanges : otherChanges).append(change);
    }
    void recordRunProgress(const RunSnapshot &news)
    {
        runSnapshots.append(news);
        signalLog.append(QStringLiteral("round %1 %2").arg(news.id).arg(news.done));
    }
    void recordStart(const QList<TargetId> &news)
    {
        started += news;
        for (const TargetId &id : news)
            signalLog.append(QStringLiteral("started ") + id.toString());
    }

    QElapsedTimer m_clock;
};

//! \brief Waits until a new engine has reported twice. By that time, the other engines in this thread have reported their
//! pending changes.
inline bool waitForQuiet()
{
    EngineHarness marker;
    const Target target = TestKinds::target(QStringLiteral("quick"), QStringLiteral("marker"));
    marker.setTargets({target});
    for (int reported = 1; reported <= 2; ++reported) {
        marker.check({target});
        if (!QTest::qWaitFor([&] { return marker.results.size() == reported; }))
            return false;
    }
    return true;
}

} // namespace watchkeeper::test
