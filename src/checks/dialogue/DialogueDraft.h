// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file A first draft of a dialogue file, made from a recorded session. Pure, safe from any thread.

#include "checks/dialogue/Dialogue.h"

namespace watchkeeper {

//! What one side sent until the other one did; over UDP one datagram.
struct RecordedTurn
{
    bool isServer = false;
    QByteArray bytes;
};

//! \brief One session with a server.
struct Recording
{
    // The most that can become a dialogue: its file has limits too.
    static constexpr qsizetype kMaxTurns = 100;
    static constexpr qint64 kMaxSent = 48 * 1024;       //!< [bytes] of the client
    static constexpr qint64 kMaxReceived = 1024 * 1024; //!< [bytes] of the server

    QString host;
    quint16 port = 0;
    DialogueTransport::Over over = DialogueTransport::Over::Tcp;
    QList<RecordedTurn> turns;
    bool isClosedByServer = false;
    qint64 sent = 0;     //!< [bytes] by the client, in total
    qint64 received = 0; //!< [bytes] from the server, in total

    //! \brief Appends to the last turn if the same side continues.
    //! \return false if that exceeds what a recording can hold: nothing was added, and nothing should be added any more
    bool add(bool isServer, const QByteArray &bytes);
    bool hasReply() const;
    //! Both sides use TLS from the beginning, so nobody else can read it.
    bool isUnreadable() const;
};

//! \brief A file that sends what the client sent, and treats the recorded answers as correct.
//!
//! The end of an answer is guessed from its form. Notes say what a person should check. If the client starts TLS after some text, that
//! becomes a step `startTls`, and what was sent after it is unknown. readDialogue() accepts the file if anything was sent, unless `secret`
//! is so short that it occurs everywhere.
//! \param key     of the kind; as required by the format
//! \param secret  what was sent as a password, literally or as base64: replaced by a field; empty: none
QByteArray dialogueDraft(const Recording &recording, const QString &key, const QString &secret);

} // namespace watchkeeper
