// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The window's way to tell alerts to who sits before it: notifications and sounds, unless nobody is to be disturbed.

#include "alerts/channels/DeskTeller.h"
#include "gui/desk/DoNotDisturb.h"
#include "gui/desk/NotificationServer.h"
#include "gui/desk/SoundPlayer.h"

#include <QElapsedTimer>

#include <functional>
#include <memory>

namespace watchkeeper {

//! \brief While it lives it is the deskTeller() of the program. Main thread.
//!
//! A notification goes to the notification server; where none answers, to the tray. Of sounds that come at once the one of the worst alert is
//! heard. Neither is shown nor played while DoNotDisturb is on, nor is a sound played while the desktop says the same.
class WindowTeller : public QObject, public DeskTeller
{
    Q_OBJECT

public:
    struct Parts
    {
        std::unique_ptr<NotificationServer> server; //!< null: there is none
        DoNotDisturb *quiet;                        //!< outlives this object
        //! Shows it as a message of the tray icon; \return whether there is one that does.
        std::function<bool(const DeskNotice &)> inTray;
        SoundPlaces places;
        std::function<void()> bell;
    };
    explicit WindowTeller(Parts parts);
    ~WindowTeller() override;

    [[nodiscard]] QCoro::Task<Verdict> tell(AlertChannel channel, Alert alert, CancelToken token) override;
    //! Whether or not somebody is to be disturbed.
    [[nodiscard]] QCoro::Task<Verdict> show(DeskNotice notice, CancelToken token);

signals:
    //! Somebody did this with a notification.
    void chosen(const watchkeeper::DeskNotice &notice, watchkeeper::NoticeAction action);

private:
    QCoro::Task<Verdict> play(Fields fields, Alert alert, CancelToken token);
    bool isDrowned(const Alert &alert);

    Parts m_parts;
    QElapsedTimer m_lastSound;
    int m_lastRank = 0;
};

} // namespace watchkeeper
