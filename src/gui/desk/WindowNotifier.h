// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Shows alerts to the user at this computer as notifications and sounds, unless Do not disturb is on.

#include "alerts/channels/DesktopNotifier.h"
#include "gui/desk/DoNotDisturb.h"
#include "gui/desk/NotificationServer.h"
#include "gui/desk/SoundPlayer.h"

#include <QElapsedTimer>

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief Serves as the program's desktopNotifier() while this object exists. Main thread.
//!
//! Sends a notification to the notification server, or to the tray if no server responds. Within a few seconds
//! after a sound, it plays another one only for a worse alert. While DoNotDisturb is on, it shows and plays nothing. While the
//! do-not-disturb mode of the desktop is on, it plays no sound.
class WindowNotifier : public QObject, public DesktopNotifier
{
    Q_OBJECT

public:
    struct Parts
    {
        std::unique_ptr<NotificationServer> server; //!< null if there is no server
        DoNotDisturb *doNotDisturb;                 //!< must outlive this object
        //! Shows the notification as a message of the tray icon. \return whether there is a tray that supports this
        std::function<bool(const DeskNotice &)> showInTray;
        SoundFolders soundFolders;
        std::function<void()> bell;
    };
    explicit WindowNotifier(Parts parts);
    ~WindowNotifier() override;

    [[nodiscard]] QCoro::Task<Verdict> deliver(AlertChannel channel, Alert alert, CancelToken token) override;
    //! Shows the notification even while Do not disturb is on.
    [[nodiscard]] QCoro::Task<Verdict> show(DeskNotice notice, CancelToken token);

signals:
    //! Emitted when the user chose an action of a notification.
    void actionChosen(const watchkeeper::DeskNotice &notice, watchkeeper::NoticeAction action);

private:
    QCoro::Task<Verdict> playAlertSound(Fields fields, Alert alert, CancelToken token);
    bool isSoundRedundant(const Alert &alert);

    Parts m_parts;
    QElapsedTimer m_lastSound;
    int m_lastRank = 0;
};

} // namespace watchkeeper
