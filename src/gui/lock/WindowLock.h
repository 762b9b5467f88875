// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Locks the windows of the program with a password, on request or after a time without input.

#include "gui/lock/LockPassword.h"

#include <QElapsedTimer>
#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

#include <functional>
#include <memory>

class QAction;
class QMenu;

namespace watchkeeper {

class Settings;
class WindowState;

//! \brief While it is locked, all windows but the LockWindow are hidden from the screen, and also from screen readers. The program stays
//! locked when it is started again.
//!
//! A curtain for people who pass by, not encryption: who can read the profile or run watchkeeper-cli sees everything.
class WindowLock : public QObject
{
    Q_OBJECT

public:
    //! The objects that WindowLock uses. All of them must outlive it.
    struct Parts
    {
        Settings *settings;
        WindowState *state;
        QMenu *menu;     //!< gets the actions
        QAction *before; //!< the action before which they are inserted
        QWidget *window;
    };
    explicit WindowLock(const Parts &parts);
    ~WindowLock() override;

    bool isLocked() const { return m_isLocked; }
    //! Brings the question for the password to the front.
    void raise();
    //! Calls the function now, or once the window is unlocked. Several calls are kept.
    void whenUnlocked(std::function<void()> call);
    //! Locks after this time without input; zero for never. The settings set it.
    void setIdleLimit(Milliseconds limit);

    bool eventFilter(QObject *watched, QEvent *event) override;

signals:
    void changed(bool isLocked);

private:
    QString hash() const;
    void handleSettings();
    void requestLock();
    void editPassword(bool locksAfterwards);
    void lock();
    void unlock();
    void check(const QString &password);
    void handleIdle();
    void hideWindow(QWidget *window);
    void setLocked(bool isLocked);

    Parts m_parts;
    std::unique_ptr<LockWindow> m_lockWindow;
    bool m_isLocked = false;
    int m_failures = 0;                //!< wrong passwords in a row
    QList<QPointer<QWidget>> m_hidden; //!< the windows to show again, the main window first
    QList<std::function<void()>> m_calls;
    Milliseconds m_idleLimit{0};
    QTimer m_idleTimer;
    QElapsedTimer m_lastInput;
};

} // namespace watchkeeper
