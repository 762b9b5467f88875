// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Asks for the newest version, over HTTPS, and remembers the answer in the profile. Never downloads or installs anything.

#include "alerts/channels/WebDelivery.h"
#include "app/profile/Profile.h"
#include "app/release/ReleaseNotice.h"
#include "async/CancelToken.h"

#include <QObject>
#include <QTimer>

#include <chrono>
#include <functional>
#include <optional>

namespace watchkeeper {

//! Reads what earlier checks of this profile found. Blocks, so call it in a pool thread.
ReleaseMemory readReleaseMemory(const Profile &profile);

//! \brief Checks for a new version on request, and once a day if allowed. Main thread.
//!
//! The request contains nothing about this computer, the profile or the version in use. Redirects aren't followed.
class ReleaseChecker : public QObject
{
    Q_OBJECT

public:
    //! \param source  where to ask; must be set
    //! \param sender  returns the function that sends the request, with the current network settings; see webSender()
    ReleaseChecker(ReleaseSource source, Profile profile, std::function<WebSender()> sender, QObject *parent = nullptr);
    ~ReleaseChecker() override;

    const ReleaseSource &source() const { return m_source; }
    //! Allows or forbids checks without a request of the user.
    void setAutomatic(bool isAutomatic);
    //! Checks now, unless a check is running. finished() follows.
    void check();
    bool isChecking() const { return m_isChecking; }
    //! Ends a running check without an answer.
    void stop();

    //! Returns the release that the last check of this object found, also if it isn't newer.
    const std::optional<Release> &release() const { return m_release; }
    //! Returns what the last checks found, also those of earlier runs. Without values until they are read.
    const ReleaseMemory &memory() const { return m_memory; }

    //! Replaces the clock, the limit for the whole request and the interval at which the clock is read, for tests.
    void setLimits(std::function<QDateTime()> clock, std::chrono::milliseconds timeout, std::chrono::milliseconds interval);

signals:
    //! Emitted when a check has ended, and memory() is up to date.
    void finished();

private:
    void takeMemory(const ReleaseMemory &memory);
    void start();
    void takeAnswer(const Expected<QByteArray, QString> &answer);
    void checkIfDue();

    ReleaseSource m_source;
    Profile m_profile;
    std::function<WebSender()> m_sender;
    std::function<QDateTime()> m_now = &QDateTime::currentDateTimeUtc;
    std::chrono::milliseconds m_timeout = std::chrono::seconds(30);
    QTimer m_timer; //!< short, because the computer can sleep
    CancelSource m_cancel;
    ReleaseMemory m_memory;
    std::optional<Release> m_release;
    QDateTime m_next; //!< when the next automatic check is due; null until the memory is read
    bool m_isAutomatic = false;
    bool m_isChecking = false;
};

} // namespace watchkeeper
