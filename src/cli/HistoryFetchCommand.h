// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! `history fetch`: a history comes back from a server.

#include "app/Profile.h"
#include "app/ProfileLock.h"
#include "cli/Command.h"
#include "history/ServerFetch.h"

namespace watchkeeper {

//! \brief Holds the lock of the profile meanwhile: nobody else may begin a history there.
class HistoryFetchCommand : public Command
{
    Q_OBJECT

public:
    HistoryFetchCommand(const Arguments &arguments, Console *console, QObject *parent = nullptr);

    void start() override;
    bool isStuck() const override { return m_isFetching; }

private:
    //! Why nothing was fetched.
    struct Refusal
    {
        int status;
        QString sentence;
    };
    struct Fetched
    {
        QString name;
        FetchedHistory history;
    };
    using Outcome = Expected<Fetched, Refusal>;

    static Expected<HistoryOrigin, Refusal> chosen(const HistoryServerPlace &server, const QString &as);
    static Outcome fetch(const HistoryServerPlace &server, const QString &as, const Profile &profile);
    void fetched(const Outcome &outcome);

    Profile m_profile;
    ProfileLock m_lock;
    bool m_isFetching = false; //!< a thread of the pool: the process cannot wait for it where a server hangs
};

} // namespace watchkeeper
