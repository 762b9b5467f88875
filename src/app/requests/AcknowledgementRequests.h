// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Requests from other programs to acknowledge or snooze problems, to comment on an incident, or to add a note. Converts them to JSON
//! and back, and handles them in the program that monitors the profile. If no such program is running, handles them in the
//! stored history.

#include "app/requests/RequestServer.h"
#include "engine/evaluate/Acknowledgement.h"
#include "history/database/HistoryError.h"
#include "model/base/Expected.h"
#include "model/incident/Note.h"

#include <QHash>
#include <QJsonObject>
#include <QObject>

namespace watchkeeper {

// Converts requests to acknowledge or snooze problems, and the replies to them, to JSON and back. Programs exchange them through
// RequestServer. Pure functions.

//! [characters] Maximum lengths of a comment and of its author's name.
inline constexpr qsizetype kMaxAcknowledgementComment = 2'000;
inline constexpr qsizetype kMaxAcknowledgementName = 200;

//! Returns `acknowledge`, `unacknowledge` or `snooze`.
QString acknowledgementRequestName(AcknowledgementRequest::Action what);

//! Converts a request to JSON, without its number.
QJsonObject acknowledgementRequestToJson(const AcknowledgementRequest &order);
//! \return the request without a number, or a user-visible message if the JSON is invalid
Expected<AcknowledgementRequest, QString> acknowledgementRequestFromJson(AcknowledgementRequest::Action what,
                                                                         const QJsonObject &request);

QJsonObject acknowledgementReplyToJson(const AcknowledgementReply &answer);
//! Parses a reply. Ignores entries with unknown outcomes.
AcknowledgementReply acknowledgementReplyFromJson(const QJsonObject &reply);

//! Converts a note to JSON, for requests and for the command line. Times are in ISO 8601 format, UTC.
QJsonObject noteToJson(const Note &note);
//! \return the note, or a user-visible message if the JSON is invalid
Expected<Note, QString> noteFromJson(const QJsonObject &request);
//! Returns why a new note can't be stored, as a user-visible message, or an empty string.
QString noteProblem(const Note &note);

// Acknowledges and snoozes problems while no program monitors the profile. Writes the changes to the profile's history, where the next
// run reads them.

//! \brief Handles the request as the engine would, based on the last stored states of the targets. Writes states and incidents
//! in one transaction.
//!
//! Blocks, so call it in a pool thread. Only the holder of the profile's lock may call it. Targets without history are
//! considered to have no problem.
//! \param database  see Profile::historyFile(); may be missing
//! \param now       UTC
Expected<AcknowledgementReply, HistoryError>
applyAcknowledgementInHistory(const QString &database, const AcknowledgementRequest &order, const QDateTime &now);

// Handles requests from other programs to the program that monitors a profile: to acknowledge or snooze problems, to comment on an
// incident, or to add a note.

class Monitor;

//! \brief Handles requests for a Monitor that holds the lock of its profile. Main thread.
class AcknowledgementRequests : public QObject
{
    Q_OBJECT

public:
    //! Both arguments must outlive this object.
    AcknowledgementRequests(Monitor *monitor, RequestServer *server);

private:
    void handleAcknowledgement(AcknowledgementRequest::Action what, const QJsonObject &request,
                               const RequestServer::Answer &answer);
    void awaitStorage(const AcknowledgementReply &reply);
    void verifyStorage(quint64 change);
    void handleComment(const QJsonObject &request, const RequestServer::Answer &answer);
    void handleNote(const QJsonObject &request, const RequestServer::Answer &answer);

    //! A request that the engine has handled but that might not be on disk yet.
    struct UnstoredReply
    {
        RequestServer::Answer answer;
        AcknowledgementReply reply;
        qint64 since = 0;   //!< [ms] since the epoch, before the changed states are queued for storage
        quint64 change = 0; //!< see Monitor::lastQueuedChangeNumber(); 0 until the changed states are queued
    };

    Monitor *m_monitor;
    QHash<quint64, RequestServer::Answer> m_pendingAcknowledgements; //!< acknowledgements and snoozes, by request number
    QHash<quint64, UnstoredReply> m_unstoredReplies;                 //!< by request number
    QHash<quint64, RequestServer::Answer> m_pendingComments;         //!< comments and notes, by their number
    bool m_isEnding = false;                                         //!< the engine no longer accepts requests
};

} // namespace watchkeeper
