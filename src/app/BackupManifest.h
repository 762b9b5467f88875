// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What a backup holds: the file `backup.json` in its folder. Pure.

#include "app/BackupProblem.h"
#include "model/Expected.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace watchkeeper {

//! \brief One file of a backup.
struct BackedUpFile
{
    QString name; //!< within the backup and the profile: isBackupName()
    qint64 size = 0;
    QByteArray sha256;
    bool isDamaged = false; //!< it was so in the profile already
    friend bool operator==(const BackedUpFile &, const BackedUpFile &) = default;
};

//! \brief The list of its files, and who made it. A backup without one is not finished, or none.
class BackupManifest
{
public:
    BackupManifest() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    static constexpr int kFormat = 1;
    static constexpr qint64 kMostBytes = 64 * 1024 * 1024; //!< of the file itself; none of ours is near that

    QDateTime made; //!< UTC
    QList<BackedUpFile> files;

    qint64 bytes() const;
    bool holds(const QString &name) const;
    //! Files of results.
    qsizetype resultFiles() const;

    QByteArray toJson() const;
    //! Anybody may have written these bytes: each name is one of ours, and there once.
    //! \param path  for the sentence
    static Expected<BackupManifest, BackupProblem> fromJson(const QByteArray &json, const QString &path);
};

QString manifestName();

//! \brief Whether a backup may hold a file of that name: targets.json, settings.json, history.sqlite, files of results in `history/`,
//! dialogues, presets and providers. None of these leads out of its folder.
bool isBackupName(const QString &name);

} // namespace watchkeeper
