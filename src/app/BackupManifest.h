// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The contents of a backup: the file `backup.json` in its folder. Pure.

#include "app/BackupProblem.h"
#include "model/Expected.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace watchkeeper {

//! \brief One file of a backup.
struct BackedUpFile
{
    QString name; //!< path within the backup and the profile: isBackupName()
    qint64 size = 0;
    QByteArray sha256;
    bool isDamaged = false; //!< it was already damaged in the profile
    friend bool operator==(const BackedUpFile &, const BackedUpFile &) = default;
};

//! \brief The list of its files, and which program made it. Without it, a backup is incomplete, or the folder isn't a backup.
class BackupManifest
{
public:
    BackupManifest() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    static constexpr int kFormat = 1;
    static constexpr qint64 kMostBytes = 64 * 1024 * 1024; //!< of the file itself; real ones are far smaller

    QDateTime made; //!< UTC
    QList<BackedUpFile> files;

    qint64 bytes() const;
    bool holds(const QString &name) const;
    //! The number of result files.
    qsizetype resultFiles() const;

    QByteArray toJson() const;
    //! Doesn't trust these bytes: each name must be a valid backup name, and occur only once.
    //! \param path  for the sentence
    static Expected<BackupManifest, BackupProblem> fromJson(const QByteArray &json, const QString &path);
};

QString manifestName();

//! \brief Whether a backup may contain a file of that name: targets.json, settings.json, history.sqlite, result files in `history/`,
//! dialogues, presets and providers. None of these leads out of its folder.
bool isBackupName(const QString &name);

} // namespace watchkeeper
