// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! What other programs may ask of the one that watches a profile: to acknowledge, to snooze, to note a word on an incident.

#include "app/RequestServer.h"
#include "engine/Acknowledgement.h"

#include <QHash>
#include <QObject>

namespace watchkeeper {

class Watch;

//! \brief Listens for a Watch that holds the lock of its profile. Main thread.
class AcknowledgementRequests : public QObject
{
    Q_OBJECT

public:
    //! Both outlive this object.
    AcknowledgementRequests(Watch *watch, RequestServer *server);

private:
    void take(AcknowledgementOrder::What what, const QJsonObject &request, const RequestServer::Answer &answer);
    void comment(const QJsonObject &request, const RequestServer::Answer &answer);

    Watch *m_watch;
    QHash<quint64, RequestServer::Answer> m_waiting;  //!< by the number of the order
    QHash<quint64, RequestServer::Answer> m_comments; //!< likewise, of those that are being written
    bool m_isEnding = false;                          //!< the engine takes no orders any more
};

} // namespace watchkeeper
