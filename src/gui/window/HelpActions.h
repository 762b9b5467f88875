// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The actions for the manual, the list of changes, and information about the program.

#include <QObject>
#include <QPointer>

class QAction;

namespace watchkeeper {

class ManualWindow;
class MessagePanel;
class WindowState;

//! \brief Opens the help windows. After an update, shows a message once about what is new.
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

private:
    void showManual();
    void announceNews();
    void showChanges(const QString &changes);

    Parts m_parts;
    QPointer<ManualWindow> m_manual; //!< the open manual, if any; there is at most one
};

} // namespace watchkeeper
