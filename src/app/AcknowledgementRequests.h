// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Requests from other programs to the one that monitors a profile: to acknowledge, to snooze, or to comment on an incident.

#include "app/RequestServer.h"
#include "engine/Acknowledgement.h"

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
    void take(AcknowledgementRequest::What what, const QJsonObject &request, const RequestServer::Answer &answer);
    void comment(const QJsonObject &request, const RequestServer::Answer &answer);

    Monitor *m_monitor;
    QHash<quint64, RequestServer::Answer> m_waiting;  //!< pending acknowledgements and snoozes by order number
    QHash<quint64, RequestServer::Answer> m_comments; //!< pending comments by number
    bool m_isEnding = false;                          //!< the engine no longer accepts orders
};

} // namespace watchkeeper
