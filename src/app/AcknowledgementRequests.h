// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Handles requests from other programs to the program that monitors a profile: to acknowledge or snooze problems, or to
//! comment on an incident.

#include "app/RequestServer.h"
#include "engine/evaluate/Acknowledgement.h"

#include <QHash>
#include <QObject>

namespace watchkeeper {

class Monitor;

//! \brief Handles requests for a Monitor that holds the lock of its profile. Main thread.
class AcknowledgementRequests : public QObject
{
    Q_OBJECT

public:
    //! Both arguments must outlive this object.
    AcknowledgementRequests(Monitor *monitor, RequestServer *server);

private:
    void handleAcknowledgement(AcknowledgementRequest::What what, const QJsonObject &request,
                               const RequestServer::Answer &answer);
    void handleComment(const QJsonObject &request, const RequestServer::Answer &answer);

    Monitor *m_monitor;
    QHash<quint64, RequestServer::Answer> m_pendingAcknowledgements; //!< by request number; also snoozes
    QHash<quint64, RequestServer::Answer> m_pendingComments;         //!< by comment number
    bool m_isEnding = false;                                         //!< the engine no longer accepts requests
};

} // namespace watchkeeper
