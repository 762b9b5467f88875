// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Tries a desktop or sound channel for another program: only the program with the window can do that.

#include "alerts/channels/Deliverer.h"
#include "app/RequestServer.h"

#include <QObject>

namespace watchkeeper {

class Monitor;

//! The request's name.
inline const QString kDesktopTest = QStringLiteral("try-channel");

//! Whether only a window can serve a channel.
bool isDesktopChannel(const AlertChannel &channel);

QJsonObject desktopTestRequest(const AlertChannel &channel, const Alert &alert);
//! The verdict in the reply.
Verdict desktopTestVerdict(const QJsonObject &reply);

//! \brief Answers such requests, in a program that holds the lock of its profile; no other alerts can be sent this way. Main thread.
class DesktopAlertTests : public QObject
{
    Q_OBJECT

public:
    //! Both must outlive this object.
    DesktopAlertTests(Monitor *monitor, RequestServer *server);

private:
    void take(const QJsonObject &request, const RequestServer::Answer &answer);

    Monitor *m_monitor;
    CancelSource m_cancel;
};

} // namespace watchkeeper
