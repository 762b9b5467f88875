// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Kinds for tests of the engine, and a record of their runs.

#include "async/WaitQueue.h"
#include "checks/base/Kind.h"
#include "engine/values/Clock.h"
#include "model/target/Target.h"

#include <QHash>
#include <QList>

#include <atomic>
#include <memory>

namespace watchkeeper::test {

//! \brief Controls the test kinds and records their runs. There can be only one instance at a time, and it must outlive the objects
//! that run the checks.
//!
//! - `quick` ends immediately; `slow` ends after `ms`. The field `says` selects the outcome of both: `up`, `degraded` or `down`;
//!   `lost` or `silent` (down because of the connection); `goodbye` (up, with a duration set by the kind)
//! - `hung` runs until its token is cancelled; `deaf` ignores its token and runs until release() is called
//! - `throws`, `throwsOddly`, `throwsAtOnce` end with exceptions
//! - `prepared` is up with the label from its preparation, or with an empty one
//! - `flaky` returns the outcome last set with say()
class TestKinds
{
public:
    //! \param clock  used for the times of runs
    explicit TestKinds(Clock clock = {});
    ~TestKinds();

    static const Kind *find(const QString &key);
    //! \param more  additional fields: `host`, `ms`, `says`, `secret`
    static Target target(const QString &kind, const QString &name, const QJsonObject &more = {});
    //! Returns several targets with numbered names.
    static QList<Target> targets(const QString &kind, int count, const QJsonObject &more = {});

    void say(const QString &name, const QString &says) { m_says.insert(name, says); }
    //! Sets the checked address that all kinds with `says` report.
    void answerFrom(const QString &address) { m_address = address; }
    const QString &address() const { return m_address; }
    //! Ends the `deaf` checks.
    void release() { m_release->set(); }

    struct Run
    {
        QString name;
        double beganMs = 0; //!< [ms] since this TestKinds was created
        bool ended = false;
    };

    //! All runs in the order in which they started.
    const QList<Run> &runs() const { return m_runs; }
    QStringList namesInOrder() const;
    int runsOf(const QString &name) const { return m_runsOf.value(name); }
    int running() const { return m_running; }
    int mostAtOnce() const { return m_maximum; }
    int mostAtOnceOfHost(const QString &host) const { return m_maxRunningOfHost.value(host); }
    //! Returns whether two checks of the same target ever ran at the same time.
    bool overlapped() const { return m_overlapped; }
    double nowMs() const { return millisecondsBetween(m_made, m_clock.now()); }

    //! The following functions are called by the kinds themselves.
    qsizetype begin(const Fields &fields);
    void end(const Fields &fields, qsizetype run);
    QString saysOf(const QString &name) const { return m_says.value(name, QStringLiteral("up")); }
    Event *releaseEvent() { return m_release.get(); }
    static TestKinds *instance();

private:
    Clock m_clock;
    MonotonicTime m_made = m_clock.now();
    QList<Run> m_runs;
    QHash<QString, int> m_runsOf;
    QHash<QString, int> m_runningOf;
    QHash<QString, int> m_ofHost;
    QHash<QString, int> m_maxRunningOfHost;
    QHash<QString, QString> m_says;
    QString m_address;
    int m_running = 0;
    int m_maximum = 0;
    bool m_overlapped = false;
    std::unique_ptr<Event> m_release = std::make_unique<Event>();
};

} // namespace watchkeeper::test
