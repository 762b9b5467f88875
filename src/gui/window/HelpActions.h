// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The actions for the manual, the list of changes, and information about the program.

#include "app/release/ReleaseChecker.h"

#include <QDateTime>
#include <QDialog>
#include <QObject>
#include <QPointer>
#include <QString>

class QAction;

namespace watchkeeper {

class ManualWindow;
class MessagePanel;
class Monitor;
class ReleaseChecker;
class WindowState;

// Extracts sections from a changelog in the keepachangelog.com format. Pure functions.

//! \brief Returns the sections of all versions after `since` up to `current`, newest first, with their headings.
//! \param since  empty for no lower limit
//! \return Markdown, or an empty string if there are no new versions
QString changesSince(const QString &changelog, const QString &since, const QString &current);

//! Returns the section of this version, or the unreleased section if this version has none.
QString changesIn(const QString &changelog, const QString &version);

//! Returns the changelog of Watchkeeper itself.
QString bundledChangelog();

// Shows what is new in a version.

//! \brief Shows part of a changelog. Loads no external resources.
class WhatsNewDialog : public QDialog
{
    Q_OBJECT

public:
    //! \param changes  the sections to show, as Markdown
    explicit WhatsNewDialog(const QString &changes, QWidget *parent = nullptr);
};

//! \brief Opens the help windows. After an update, shows a message about the changes, but only once.
class HelpActions : public QObject
{
    Q_OBJECT

public:
    //! The objects that HelpActions uses. All of them must outlive it.
    struct Parts
    {
        QAction *manual;
        QAction *about;
        QAction *whatsNew;
        MessagePanel *messages;
        WindowState *state;
        QWidget *window;
        QString changelog; //!< Markdown
    };
    explicit HelpActions(const Parts &parts);

    //! \brief Lets the user check for new versions, and asks after a week whether to do it once a day. Does nothing for a build without
    //! an address for it, and for a temporary profile.
    //! \param monitor, action  must outlive this object
    //! \param now              UTC
    void addReleases(Monitor *monitor, QAction *action, const ReleaseSource &source = ReleaseSource::builtIn(),
                     const QDateTime &now = QDateTime::currentDateTimeUtc());
    ReleaseChecker *releases() const { return m_releases; }

private:
    void showManual();
    void announceNewVersion();
    void showChanges(const QString &changes);
    void followReleaseSetting();
    void askAboutReleases(const QDateTime &now);
    void announceRelease();
    void showRelease();

    Parts m_parts;
    Monitor *m_monitor = nullptr;
    ReleaseChecker *m_releases = nullptr; //!< null if this build or profile has no check for new versions
    QPointer<QDialog> m_releaseDialog;
    QPointer<ManualWindow> m_manual; //!< the open manual, if any; there is at most one
};

} // namespace watchkeeper
