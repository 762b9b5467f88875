// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Kinds of check that behave as the engine's tests need it, and their record of what ran when.

#include "async/Event.h"
#include "checks/Kind.h"
#include "engine/Clock.h"
#include "model/Target.h"

#include <QHash>
#include <QList>

#include <atomic>
#include <memory>

namespace watchkeeper::test {

//! \brief What the test kinds do and did. One at a time; created before, and destroyed after, what runs the checks.
//!
//! - `quick` ends immediately; `slow` after `ms`; both with the outcome of `says` (up, degraded, down; lost and silent: down, as with a
//!   broken connection; goodbye: up, and all its time was spent on the goodbye)
//! - `hung` waits for its token; `deaf` ignores its token until release() is called
//! - `throws`, `throwsOddly`, `throwsAtOnce` end with exceptions
//! - `prepared` is up with the label it was prepared with, or with nothing
//! - `flaky` returns what was last set with says(name)
class TestKinds
{
public:
    //! \param clock  by which runs are noted
    explicit TestKinds(Clock clock = {});
    ~TestKinds();

    static const Kind *find(const QString &key);
    //! \param more  additional fields: `host`, `ms`, `says`, `secret`
    static Target target(const QString &kind, const QString &name, const QJsonObject &more = {});
    //! Several, named by number.
    static QList<Target> targets(const QString &kind, int count, const QJsonObject &more = {});

    void say(const QString &name, const QString &says) { m_says.insert(name, says); }
    //! All that answer `says` report this address as the one checked.
    void answerFrom(const QString &address) { m_address = address; }
    const QString &address() const { return m_address; }
    //! Lets the `deaf` ones end.
    void release() { m_release->set(); }

    struct Run
    {
        QString name;
        double beganMs = 0; //!< since the TestKinds were created
        bool ended = false;
    };

    //! In the order in which they began.
    const QList<Run> &runs() const { return m_runs; }
    QStringList namesInOrder() const;
    int runsOf(const QString &name) const { return m_runsOf.value(name); }
    int running() const { return m_running; }
    int mostAtOnce() const { return m_maximum; }
    int mostAtOnceOfHost(const QString &host) const { return m_mostOfHost.value(host); }
    //! Two checks of one target ran at the same time at some point.
    bool overlapped() const { return m_overlapped; }
    double nowMs() const { return millisecondsBetween(m_made, m_clock.now()); }

    //! For the kinds themselves.
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
    QHash<QString, int> m_mostOfHost;
    QHash<QString, QString> m_says;
    QString m_address;
    int m_running = 0;
    int m_maximum = 0;
    bool m_overlapped = false;
    std::unique_ptr<Event> m_release = std::make_unique<Event>();
};

} // namespace watchkeeper::test
