// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Trying a channel that tells who sits at this computer, asked for by another program: only the one with the window can.

#include "alerts/channels/Deliverer.h"
#include "app/RequestServer.h"

#include <QObject>

namespace watchkeeper {

class Watch;

//! The name of the request.
inline const QString kDeskTrial = QStringLiteral("try-channel");

//! Whether a channel is one that only a window serves.
bool isForDesk(const AlertChannel &channel);

QJsonObject deskTrialRequest(const AlertChannel &channel, const Alert &alert);
//! What became of it, by the answer.
Verdict deskTrialVerdict(const QJsonObject &reply);

//! \brief Answers such requests, in a program that holds the lock of its profile; nothing else can be sent this way. Main thread.
class DeskTrials : public QObject
{
    Q_OBJECT

public:
    //! Both outlive this object.
    DeskTrials(Watch *watch, RequestServer *server);

private:
    void take(const QJsonObject &request, const RequestServer::Answer &answer);

    Watch *m_watch;
    CancelSource m_cancel;
};

} // namespace watchkeeper
