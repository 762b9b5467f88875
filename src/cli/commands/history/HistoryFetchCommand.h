// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The command `history fetch`: downloads a history from a server.

#include "app/profile/ProfileLock.h"
#include "cli/commands/Command.h"
#include "history/server/ServerFetch.h"

namespace watchkeeper {

struct HistoryFetchOptions : CommandOptions
{
    QString server; //!< a URL
    QString origin; //!< name or beginning of the ID

    void addTo(CLI::App *app);
    bool needsProfileLock() const { return true; }
};

//! \brief Downloads a history. Keeps the profile locked while it runs, so no other program can start a history there.
class HistoryFetchCommand : public CommandWith<HistoryFetchOptions>
{
    Q_OBJECT

public:
    static const CommandText kText;
    HistoryFetchCommand(const HistoryFetchOptions &options, const Profile &profile, Console *console);

    void start() override;
    bool isStuck() const override { return m_isFetching; }

private:
    //! The reason why nothing was downloaded.
    struct FetchFailure
    {
        int status;
        QString sentence;
    };
    struct Fetched
    {
        QString name;
        FetchedHistory history;
    };
    using FetchResult = Expected<Fetched, FetchFailure>;

    static Expected<HistoryOrigin, FetchFailure> chooseOrigin(const HistoryServerLocation &server, const QString &as);
    static FetchResult fetch(const HistoryServerLocation &server, const QString &as, const Profile &profile);
    void reportResult(const FetchResult &outcome);

    ProfileLock m_lock;
    bool m_isFetching = false; //!< whether a pool thread is downloading; if a server hangs, the process exits without waiting
};

} // namespace watchkeeper
