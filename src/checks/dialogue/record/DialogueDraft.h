// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Generates a draft of a dialogue file from a recorded session. Pure, safe to call from any thread.

#include "checks/dialogue/file/Dialogue.h"

namespace watchkeeper {

//! Data that one side sent until the other side sent something; over UDP, one datagram.
struct RecordedTurn
{
    bool isServer = false;
    QByteArray bytes;
};

//! \brief One session with a server.
struct Recording
{
    // Limits for recordings that can be converted to a dialogue. Dialogue files have similar limits.
    static constexpr qsizetype kMaxTurns = 100;
    static constexpr qint64 kMaxSent = 48 * 1024;       //!< [bytes] sent by the client
    static constexpr qint64 kMaxReceived = 1024 * 1024; //!< [bytes] sent by the server

    QString host;
    quint16 port = 0;
    DialogueTransport::Over over = DialogueTransport::Over::Tcp;
    QList<RecordedTurn> turns;
    bool isClosedByServer = false;
    qint64 sent = 0;     //!< [bytes] sent by the client in total
    qint64 received = 0; //!< [bytes] sent by the server in total

    //! \brief Appends bytes. Continues the last turn if it belongs to the same side.
    //! \return false if the recording is full: no bytes were added, and the caller should stop
    bool add(bool isServer, const QByteArray &bytes);
    bool hasReply() const;
    //! Whether both sides use TLS from the beginning, which makes the recorded bytes unreadable.
    bool isUnreadable() const;
};

//! \brief Generates a dialogue file that sends what the client sent, and treats the recorded replies as correct.
//!
//! The end of each reply is guessed from its content. Notes mark the lines that the user should check. If the client starts TLS
//! after some plain text, the draft contains a step `startTls`, and everything sent after it is unknown. readDialogue() accepts the
//! file if the client sent anything, unless `secret` is so short that it occurs everywhere.
//! \param key     key of the kind; see isDialogueKey()
//! \param secret  the password, which may have been sent literally or as base64; the draft uses a field instead. Empty if unknown
QByteArray dialogueDraft(const Recording &recording, const QString &key, const QString &secret);

} // namespace watchkeeper
