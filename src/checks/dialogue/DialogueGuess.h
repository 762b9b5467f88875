// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Where the end of a message that was listened to may be told from, and what of it is the same each time. Pure, safe from any thread.

#include <QByteArray>
#include <QList>
#include <QString>

namespace watchkeeper {

//! \brief One step `read`; each text is JSON as a dialogue has it.
struct GuessedRead
{
    QString read;
    QString test;    //!< a condition; empty: nothing of it is the same each time
    QString capture; //!< an object; empty: nothing is kept
};

//! \brief How a message came.
struct HeardMessage
{
    QByteArray bytes; //!< not empty
    bool isDatagram = false;
    bool isLast = false;   //!< nothing was said after it
    bool isClosed = false; //!< the server hung up after it
    bool isSecret = false; //!< there is something in it that must not be written down
};

//! \brief Nothing that a secret message says is part of them.
//! \return one step or several, which together read exactly this message; but for the last one of a session they take no byte of the next
QList<GuessedRead> guessReads(const HeardMessage &message);

//! Whether people can read it: UTF-8 without control characters but line ends and tabs.
bool isPlainText(const QByteArray &bytes);

//! As JSON writes it, with its quotes.
QString jsonQuoted(const QString &text);

//! Likewise, where a template is wanted: nothing in it stands for a value.
QString literalTemplate(const QByteArray &text);

} // namespace watchkeeper
