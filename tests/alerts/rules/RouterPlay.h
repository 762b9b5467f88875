// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Runs scripts against a router. The lines of a script are events, such as `3m down A`. The lines of the output are the
//! router's decisions, such as `3m problem A Down`.

#include "alerts/router/AlertRouter.h"

#include <QStringList>

namespace watchkeeper {

//! \brief A router with the targets A, B, P and C. C depends on P, and so do C1, C2, …. Initially, the states of all
//! targets are unknown.
//!
//! A script has one line for each event: a time (`90s`, `3m`, in ascending order), the event, and its target. Events:
//! `down degraded unknown up` (a confirmed result); `unreachable reachable unobserved observed maintained worked
//! flapping steady`; `acknowledge A [for 10m]`, `forget A`, `snooze A 10m`; `look A down soft`; `offline`, `online`;
//! `wait`; `kill`: the program doesn't run until `start`; `restart`: kill and start, then failing targets are checked;
//! `back 2h`: the clock is set back, and the following lines use the new time.
class RouterPlay
{
public:
    explicit RouterPlay(const QList<AlertRule> &rules, int children = 1);

    //! Returns one line per decision: time, kind, name, state, `+n` for other targets, `before>after` if sent, `[reason]` if
    //! suppressed.
    QStringList play(const QString &script);
    void runLine(const QString &line);
    //! Has the same effect as editing the rules at the current time of the script.
    void setRules(const QList<AlertRule> &rules);
    //! Has the same effect as editing the targets at the current time of the script.
    void setTargets(const QStringList &names, bool isComplete = true);
    //! Has the same effect as editing the targets while the program isn't running, and starting it again.
    void restartWithTargets(const QStringList &names, bool isComplete = true);
    //! Returns the stored state with this key, as it would be read after a restart.
    QByteArray stored(const QString &key);
    const QList<AlertDecision> &decisions() const { return m_decisions; }
    AlertRouter &router() { return m_router; }

private:
    void advanceTo(qint64 time);
    void result(const QString &name, Outcome outcome);
    void change(const QString &name, StateAspect part);
    void take(const QList<AlertDecision> &decisions, qint64 at);
    void store(const QList<RouterStateEntry> &parts);
    void chooseTargets(const QStringList &names, bool isComplete);
    void start();
    void checkFailingTargets();

    QList<AlertRule> m_rules;
    QList<AlertTarget> m_targets;
    bool m_isComplete = true; //!< see AlertRouter::setTargets()
    AlertRouter m_router;
    QHash<QString, TargetState> m_states;
    QHash<QString, QByteArray> m_stored;
    QSet<QString> m_unchecked; //!< targets that weren't checked since they became reachable or observed again
    QList<AlertDecision> m_decisions;
    QStringList m_lines;
    qint64 m_now = 0;
    bool m_isRunning = true;
};

//! \pre the JSON is a valid rule
AlertRule ruleOf(const QByteArray &json);

} // namespace watchkeeper
