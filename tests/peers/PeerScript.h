// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! tests/peers/servers/NAME.json: how a real server is started, and what checks must make of it. README.md beside them tells how
//! they are written.

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>

namespace watchkeeper::test {

//! Texts that `${name}` stands for.
using PeerWords = QHash<QString, QString>;

//! Something done to the server, or beside it, before a check.
struct PeerAction
{
    QStringList command; //!< a program and its arguments, run to its end
    QString input;       //!< what that program reads
    QString signal;      //!< `USR1`: sent to the server
    int hold = 0;        //!< connections that are kept until the row is over
    QString at;          //!< the port they go to
    QString say;         //!< what each of them says
    QString hear;        //!< and waits for; anything where empty
};

//! One check, and what is to come of it.
struct PeerRow
{
    QString name;
    QString kind;   //!< or
    QString preset; //!< the key of one
    QString place;  //!< of a preset; the port of this computer where empty
    QString at;     //!< name of the port; the main one unless given
    QList<PeerAction> before;
    QJsonObject fields;
    QString outcome;
    QString errorType;
    QString says;
    QJsonObject values;
    std::chrono::milliseconds timeout{20'000};
};

struct PeerScript
{
    QString program;
    QStringList arguments;
    QJsonObject environment;
    QStringList folders;
    QHash<QString, QByteArray> files;
    QList<PeerAction> before; //!< such as making a database; nothing runs yet
    QString stopSignal;
    bool asksAgain = false; //!< sends that signal anew until the server ends
    bool refuses = true;    //!< when it is gone; else there is silence
    QList<PeerRow> rows;    //!< the first of each kind must end up
    QString problem;        //!< why the file cannot be used
};

//! Reads a file; where the script holds a `${word}`, the text of `words` is put in. Unknown words and keys are a problem.
PeerScript readPeerScript(const QString &path, const PeerWords &words);

//! The ports that it asks for, beside `port`.
QStringList peerPorts(const QString &path);

} // namespace watchkeeper::test

Q_DECLARE_METATYPE(watchkeeper::test::PeerRow)
