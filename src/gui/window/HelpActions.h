// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! About the program, and what is new in it.

#include <QObject>

class QAction;

namespace watchkeeper {

class MessagePanel;
class WindowState;

//! \brief Opens the two dialogs; once after an update, says that there is something new.
class HelpActions : public QObject
{
    Q_OBJECT

public:
    //! All outlive this object.
    struct Parts
    {
        QAction *about;
        QAction *whatsNew;
        MessagePanel *messages;
        WindowState *state;
        QWidget *window;
        QString changelog; //!< Markdown
    };
    explicit HelpActions(const Parts &parts);

private:
    void announce();
    void showChanges(const QString &changes);

    Parts m_parts;
};

} // namespace watchkeeper
