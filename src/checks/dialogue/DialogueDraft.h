// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! A first draft of a dialogue file, made of a session that was listened to. Pure, safe from any thread.

#include "checks/dialogue/Dialogue.h"

namespace watchkeeper {

//! What one side said until the other one spoke; over UDP one datagram.
struct RecordedTurn
{
    bool isServer = false;
    QByteArray bytes;
};

//! \brief One session with a server.
struct Recording
{
    // Of so much a dialogue can be made: its file has limits too.
    static constexpr qsizetype kMostTurns = 100;
    static constexpr qint64 kMostSent = 48 * 1024;       //!< [bytes] of the client
    static constexpr qint64 kMostReceived = 1024 * 1024; //!< [bytes] of the server

    QString host;
    quint16 port = 0;
    DialogueTransport::Over over = DialogueTransport::Over::Tcp;
    QList<RecordedTurn> turns;
    bool isClosedByServer = false;
    qint64 sent = 0;     //!< [bytes] by the client, in all
    qint64 received = 0; //!< [bytes] from the server, in all

    //! \brief Appends to the last turn where the same side goes on.
    //! \return false where that is more than a recording holds: nothing was added, and nothing should be any more
    bool add(bool isServer, const QByteArray &bytes);
    bool hasReply() const;
    //! Both speak TLS from the beginning, which nobody else can read.
    bool isUnreadable() const;
};

//! \brief A file that says what the client said, and takes the answers that came for good.
//!
//! Where an answer ends is guessed from its form. What a person should look at is told in notes. Where the client begins to speak TLS after
//! some text, that becomes a step `startTls`, and what was said then is unknown. readDialogue() takes the file where anything was said,
//! unless `secret` is so short that it is everywhere.
//! \param key     of the kind; as the format wants it
//! \param secret  what was said as a password, as it is or as base64: a field takes its place; empty: none
QByteArray dialogueDraft(const Recording &recording, const QString &key, const QString &secret);

} // namespace watchkeeper
