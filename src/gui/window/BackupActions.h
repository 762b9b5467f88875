// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Backing the profile up, and preparing that a backup takes its place.

#include "app/ProfileBackup.h"
#include "gui/window/MessagePanel.h"

#include <QObject>

#include <functional>
#include <memory>

class QAction;

namespace watchkeeper {

class Watch;

//! \brief Asks for folders, shows how far the copy is, and says what came of it. One at a time; copies are made in the thread pool.
//!
//! A profile that is watched cannot be replaced: what is restored is copied and checked now, and put in place at the next start.
class BackupActions : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Parts
    {
        Watch *watch;
        QAction *backUp;
        QAction *restore;
        MessagePanel *messages;
        QWidget *window;
    };
    explicit BackupActions(const Parts &parts);

    //! For a profile that is for one run alone.
    void disable();
    //! What the folder dialogs would have given.
    void backUpTo(const QString &folder);
    void confirmRestore(const QString &folder);

signals:
    void quitWanted();
    //! What was going on is over.
    void ended();

private:
    void chooseFolder(const QString &title, const std::function<void(const QString &)> &then);
    void backedUp(const Expected<MadeBackup, BackupProblem> &made);
    void prepare(const QString &folder);
    void prepared(const Expected<BackupManifest, BackupProblem> &manifest);
    void drop();
    //! \param text  what is going on
    void begin(const QString &text);
    void end();
    void tell(const QString &text, const QStringList &details = {});

    Parts m_parts;
    std::shared_ptr<CopyProgress> m_copied; //!< of what is going on
    Message m_prepared;                     //!< about the restore at the next start
};

} // namespace watchkeeper
