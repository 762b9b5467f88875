// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Tests a desktop or sound channel on behalf of another program, because only the program with the window supports these channels.

#include "alerts/channels/Deliverer.h"
#include "app/requests/RequestServer.h"

#include <QObject>

namespace watchkeeper {

class Monitor;

//! The name of the request to test a channel.
inline const QString kDesktopTest = QStringLiteral("try-channel");

//! Whether a channel works only in the program with the window.
bool isDesktopChannel(const AlertChannel &channel);

QJsonObject desktopTestRequest(const AlertChannel &channel, const Alert &alert);
//! Extracts the verdict from the reply.
Verdict desktopTestVerdict(const QJsonObject &reply);

//! \brief Handles requests to test channels, in the program that holds the lock of its profile. Requests for other channels are
//! refused. Main thread.
class DesktopAlertTests : public QObject
{
    Q_OBJECT

public:
    //! Both arguments must outlive this object.
    DesktopAlertTests(Monitor *monitor, RequestServer *server);

private:
    void handleRequest(const QJsonObject &request, const RequestServer::Answer &answer);

    Monitor *m_monitor;
    CancelSource m_cancel;
};

} // namespace watchkeeper
