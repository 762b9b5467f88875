// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Ends commands that outlived their check: TERM, then KILL, while nothing waits for it.

#include "checks/command/CommandRun.h"
#include "checks/command/CommandSurvivors.h"
#include "model/Target.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace watchkeeper {

//! \brief Holds each run until no process of it is left: TERM to the group and to processes that left it, KILL after 2 s.
//!
//! A leader that survives that (it runs under sudo, or waits for a disk that is gone) is stuck: it is left alone until it ends by itself.
class CommandReaper : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kGrace{2'000};
    static constexpr std::chrono::milliseconds kShutdownGrace{200}; //!< at the program's end
    static constexpr std::chrono::milliseconds kKillTimeout{3'000}; //!< after KILL, for those that this user can't end

    using Forget = std::function<void(quint64 run, qint64 group)>;
    using Kill = std::function<void(CommandGroup *group)>;

    //! \param token   of this program, as in the marker
    //! \param forget  called when nothing of a run is left
    //! \param kill    for tests, of what can't be ended; empty: CommandGroup::kill()
    CommandReaper(std::string token, Forget forget, Kill kill = {});
    //! Kills what is left and waits for it, half a second at most; doesn't wait for what is stuck.
    ~CommandReaper() override;

    //! \param target  that the command belongs to; null: nobody asks
    //! \param known  its processes that were found while its leader still ran
    void add(std::unique_ptr<CommandRun> run, const TargetId &target = {}, std::vector<KnownProcess> known = {});
    int pendingRunCount() const { return static_cast<int>(m_endingRuns.size()); }
    //! Whether any are outstanding that aren't stuck.
    bool isBusy() const;
    //! Whether a run of this target with the same plan is stuck.
    bool isStuck(const TargetId &target, const CommandPlan &plan) const;
    //! From now on the grace period is short.
    void expedite() { m_isExpedited = true; }

signals:
    //! Nothing is outstanding any more except what is stuck.
    void emptied();

private:
    //! A run that is being ended.
    struct EndingRun
    {
        std::unique_ptr<CommandRun> run;
        QElapsedTimer since;
        bool killed = false;
        int outsiderSignal;          //!< for the next search
        bool hasNoSurvivors = false; //!< by a search that began after the leader ended
        bool hasNoOutsiders = false; //!< likewise, after the group ended
        QElapsedTimer timeSinceKill = {};
        bool isStuck = false;
        TargetId target = {};
        std::vector<KnownProcess> known = {};
    };

    void tick();
    void advance(EndingRun *doomed);
    static void updateLeader(EndingRun *doomed);
    bool isDone(EndingRun *doomed) const;
    void search();
    void applySearchResult(const QList<Survivor> &found, const QHash<quint64, bool> &settled);

    std::string m_token;
    Forget m_forget;
    Kill m_kill;
    std::vector<EndingRun> m_endingRuns;
    QTimer m_timer;
    QElapsedTimer m_timeSinceSearch;
    bool m_searching = false;
    bool m_isExpedited = false;
};

} // namespace watchkeeper
