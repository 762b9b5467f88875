// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows alerts to the user at this computer: notifications and sounds, unless Do not disturb is on.

#include "alerts/channels/DesktopNotifier.h"
#include "gui/desk/DoNotDisturb.h"
#include "gui/desk/NotificationServer.h"
#include "gui/desk/SoundPlayer.h"

#include <QElapsedTimer>

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief While it exists, it is the desktopNotifier() of the program. Main thread.
//!
//! A notification goes to the notification server; if none answers, to the tray. Of several sounds at the same time, only the one for the
//! worst alert is played. Nothing is shown or played while DoNotDisturb is on, and no sound is played while the desktop's own
//! do-not-disturb mode is on.
class WindowNotifier : public QObject, public DesktopNotifier
{
    Q_OBJECT

public:
    struct Parts
    {
        std::unique_ptr<NotificationServer> server; //!< null: there is none
        DoNotDisturb *quiet;                        //!< outlives this object
        //! Shows it as a message of the tray icon; \return whether there is a tray that does this.
        std::function<bool(const DeskNotice &)> showInTray;
        SoundFolders places;
        std::function<void()> bell;
    };
    explicit WindowNotifier(Parts parts);
    ~WindowNotifier() override;

    [[nodiscard]] QCoro::Task<Verdict> tell(AlertChannel channel, Alert alert, CancelToken token) override;
    //! Whether or not Do not disturb is on.
    [[nodiscard]] QCoro::Task<Verdict> show(DeskNotice notice, CancelToken token);

signals:
    //! The user did this with a notification.
    void chosen(const watchkeeper::DeskNotice &notice, watchkeeper::NoticeAction action);

private:
    QCoro::Task<Verdict> play(Fields fields, Alert alert, CancelToken token);
    bool isSoundRedundant(const Alert &alert);

    Parts m_parts;
    QElapsedTimer m_lastSound;
    int m_lastRank = 0;
};

} // namespace watchkeeper
