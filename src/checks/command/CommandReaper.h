// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Ends commands that outlived their check: politely, then hard, without anybody waiting for it.

#include "checks/command/CommandRun.h"
#include "checks/command/CommandSurvivors.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

#include <functional>
#include <memory>
#include <vector>

namespace watchkeeper {

//! \brief Holds each run until nothing of it is left: TERM to the group and to what left it, after 2 s KILL.
class CommandReaper : public QObject
{
    Q_OBJECT

public:
    static constexpr std::chrono::milliseconds kGrace{2'000};
    static constexpr std::chrono::milliseconds kShortGrace{200}; //!< when the program ends
    static constexpr std::chrono::milliseconds kGiveUp{3'000};   //!< after KILL, for members that this user can't end

    using Forget = std::function<void(quint64 run, qint64 group)>;

    //! \param token   of this program, as in the marker
    //! \param forget  called when nothing of a run is left
    CommandReaper(std::string token, Forget forget);
    //! Kills what is left and waits for it, half a second at most.
    ~CommandReaper() override;

    void add(std::unique_ptr<CommandRun> run);
    int outstanding() const { return static_cast<int>(m_doomed.size()); }
    //! From now on the grace is short.
    void hurry() { m_hurried = true; }

signals:
    //! Nothing is outstanding any more.
    void emptied();

private:
    //! A run on its way out.
    struct Doomed
    {
        std::unique_ptr<CommandRun> run;
        QElapsedTimer since;
        bool killed = false;
        int signalForOutsiders;       //!< for the next search
        bool foundNone = false;       //!< by a search that began after the leader's end
        bool foundNoOutsider = false; //!< likewise, after the group's end
        QElapsedTimer sinceKill = {};
    };

    void tick();
    void advance(Doomed *doomed);
    bool isDone(Doomed *doomed) const;
    void search();
    void searched(const QList<Survivor> &found, const QHash<quint64, bool> &settled);

    std::string m_token;
    Forget m_forget;
    std::vector<Doomed> m_doomed;
    QTimer m_timer;
    QElapsedTimer m_sinceSearch;
    bool m_searching = false;
    bool m_hurried = false;
};

} // namespace watchkeeper
