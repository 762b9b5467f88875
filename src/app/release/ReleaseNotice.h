// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The signed notice of the newest version: its format, its signature, and whether it is accepted. Pure functions.

#include "model/base/Expected.h"

#include <QByteArray>
#include <QDate>
#include <QDateTime>
#include <QString>
#include <QUrl>

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

} // namespace watchkeeper
