// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Guesses how the end of a recorded message can be recognised, and which part of it is the same each time. Pure, safe from any
//! thread.

#include <QByteArray>
#include <QList>
#include <QString>

namespace watchkeeper {

//! \brief One step `read`; each text is JSON as in a dialogue.
struct ReadSuggestion
{
    QString read;
    QString test;    //!< a condition; empty: no part is the same each time
    QString capture; //!< an object; empty: nothing is kept
};

//! \brief A received message and its context.
struct ReceivedMessage
{
    QByteArray bytes; //!< not empty
    bool isDatagram = false;
    bool isLast = false;   //!< nothing was sent after it
    bool isClosed = false; //!< the server closed the connection after it
    bool isSecret = false; //!< it contains something that must not be written down
};

//! \brief Guesses the steps for a message. They contain no text of a secret message.
//! \return one step or several, which together read exactly this message; except for the last one of a session, they take no byte of the
//! next
QList<ReadSuggestion> guessReads(const ReceivedMessage &message);

//! Whether people can read it: UTF-8 without control characters except line ends and tabs.
bool isPlainText(const QByteArray &bytes);

//! In JSON form, with its quotes.
QString jsonQuoted(const QString &text);

//! Likewise, for use as a template: nothing in it is a placeholder.
QString literalTemplate(const QByteArray &text);

} // namespace watchkeeper
