// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Guesses how to recognise the end of a recorded message, and which of its bytes are constant. Pure, safe to call from any thread.

#include <QByteArray>
#include <QList>
#include <QString>

namespace watchkeeper {

//! \brief A `read` step. Each text is JSON as in a dialogue file.
struct ReadSuggestion
{
    QString read;
    QString test;    //!< a condition; empty if no bytes are constant
    QString capture; //!< an object; empty if no value is captured
};

//! \brief A received message and its context.
struct ReceivedMessage
{
    QByteArray bytes; //!< not empty
    bool isDatagram = false;
    bool isLast = false;   //!< the client sent nothing after this message
    bool isClosed = false; //!< the server closed the connection after this message
    bool isSecret = false; //!< contains a secret that must not be written to the file
};

//! \brief Guesses the steps that read a message. The steps for a secret message don't contain any of its text.
//! \return one or more steps that together read exactly this message; after the last message of a session, they may read more
QList<ReadSuggestion> guessReads(const ReceivedMessage &message);

//! Whether the bytes are readable text: UTF-8 without control characters except for line endings and tabs.
bool isPlainText(const QByteArray &bytes);

//! Formats the text as a JSON string with quotes.
QString jsonQuoted(const QString &text);

//! Formats the text as a JSON string for use as a template. Escapes characters that would form a placeholder.
QString literalTemplate(const QByteArray &text);

} // namespace watchkeeper
