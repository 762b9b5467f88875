// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file What is known of new versions: the signed answer about them, and the check that asks for it.

#include "alerts/channels/WebDelivery.h"
#include "app/profile/Profile.h"
#include "async/CancelToken.h"
#include "model/base/Expected.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QObject>
#include <QString>
#include <QTimer>
#include <QUrl>

#include <chrono>
#include <functional>
#include <optional>

namespace watchkeeper {

//! Where the notice is, and who signs it.
struct ReleaseSource
{
    QUrl address;   //!< of the notice; always https
    QByteArray key; //!< Ed25519 public key, 32 bytes

    //! Returns false if this build doesn't check for new versions.
    bool isSet() const;
    //! Returns the source that was set when the program was built.
    static ReleaseSource builtIn();
};

//! The newest version, as its notice describes it.
struct Release
{
    QString version; //!< such as `1.2.0`
    QDate released;
    QDateTime signedAt; //!< UTC
    QDateTime expires;  //!< UTC; from then on, the notice is refused, because it may hide a newer one
    QUrl link;          //!< https, on the host of the notice
    QString notes;      //!< plain text; may be empty
};

//! What the last checks of a profile found.
struct ReleaseMemory
{
    QDateTime lastCheck; //!< UTC; null if there was none
    QString problem;     //!< of the last check, user-visible; empty if it succeeded
    QString version;     //!< the newest version that any check has found
    QDateTime signedAt;  //!< of the newest accepted notice, UTC

    QByteArray toJson() const;
    //! Returns a memory of no checks if the content is damaged.
    static ReleaseMemory fromJson(const QByteArray &content);
};

//! \brief Verifies the signature of a notice, then reads it.
//! \param now  UTC
//! \return the release, or a user-visible message. Refuses a notice that has expired, is signed in the future, or is older than one that
//! the memory knows.
Expected<Release, QString> readReleaseNotice(const QByteArray &content, const ReleaseSource &source,
                                             const ReleaseMemory &memory, const QDateTime &now);

//! Returns whether the first version is newer than the second. Both have the form `1.2.0`.
bool isNewerVersion(const QString &version, const QString &than);

//! \brief Returns when the next check is due.
//! \param jitter  from 0 to 1, random for each check, so that the computers of all users don't ask at the same time
QDateTime nextReleaseCheck(const ReleaseMemory &memory, const QDateTime &now, double jitter);

//! Returns a sentence about the last check, or an empty string if there was none.
QString releaseStatusText(const ReleaseMemory &memory, const QString &currentVersion);

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
