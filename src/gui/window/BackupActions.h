// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Backs up the profile and prepares to restore it from a backup.

#include "app/backup/ProfileBackup.h"
#include "gui/window/MessagePanel.h"

#include <QObject>

#include <functional>
#include <memory>

class QAction;

namespace watchkeeper {

class Monitor;

//! \brief Asks for folders, shows the progress of copying, and reports the result. Runs one copy operation at a time in the thread pool.
//!
//! A profile in use can't be replaced. A backup to be restored is copied and verified now, and replaces the profile at the next start.
class BackupActions : public QObject
{
    Q_OBJECT

public:
    //! The objects that BackupActions uses. All of them must outlive it.
    struct Parts
    {
        Monitor *monitor;
        QAction *backUp;
        QAction *restore;
        MessagePanel *messages;
        QWidget *window;
    };
    explicit BackupActions(const Parts &parts);

    //! Disables all actions for a temporary profile.
    void disable();
    //! Backs up to `folder`. Like confirmRestore(), shows no folder dialog.
    void backUpTo(const QString &folder);
    void confirmRestore(const QString &folder);

signals:
    void quitRequested();
    //! Emitted when the current operation has ended.
    void ended();

private:
    void chooseFolder(const QString &title, const std::function<void(const QString &)> &then);
    void showBackupResult(const Expected<CreatedBackup, BackupProblem> &made);
    void prepareBackup(const QString &folder);
    void showPrepareResult(const Expected<BackupManifest, BackupProblem> &manifest);
    void discardPreparedRestore();
    //! \param text  a description of the operation
    void startOperation(const QString &text);
    void finishOperation();
    void showMessage(const QString &text, const QStringList &details = {});

    Parts m_parts;
    std::shared_ptr<CopyProgress> m_progress; //!< progress of the current operation
    Message m_restoreMessage;                 //!< message about the restore that will take place at the next start
};

} // namespace watchkeeper
