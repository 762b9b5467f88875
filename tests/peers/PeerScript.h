// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads tests/peers/servers/NAME.json: how to start a real server, and the expected results of checks. README.md in that folder
//! describes the format.

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>

namespace watchkeeper::test {

//! Replacements for `${name}`.
using PeerWords = QHash<QString, QString>;

//! An action performed on the server, or next to it, before a check.
struct PeerAction
{
    QStringList command; //!< program and arguments; the check starts when the program has ended
    QString input;       //!< standard input of the program
    QString signal;      //!< signal for the server, such as `USR1`
    int hold = 0;        //!< number of connections that stay open until the end of the row
    QString at;          //!< port of these connections
    QString say;         //!< data sent by each connection
    QString hear;        //!< data that each connection waits for; empty: any data
};

//! One check and its expected result.
struct PeerRow
{
    QString name;
    QString kind;   //!< key of a kind, or empty
    QString preset; //!< key of a preset, if `kind` is empty
    QString place;  //!< for a preset; empty: the port on this computer
    QString at;     //!< name of the port; default: the main one
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
    QList<PeerAction> before; //!< before the server is started, for example to create a database
    QString stopSignal;
    bool asksAgain = false; //!< whether the signal is repeated until the server ends
    bool refuses = true;    //!< whether connections are refused after the server has ended; otherwise, there is no reply
    QList<PeerRow> rows;    //!< the first row of each kind must be up
    QString problem;        //!< the error, if the file is invalid
};

//! Reads a script file and replaces each `${word}` using `words`. Unknown words and keys are errors.
PeerScript readPeerScript(const QString &path, const PeerWords &words);

//! Returns the names of the ports that the script requires in addition to `port`.
QStringList peerPorts(const QString &path);

} // namespace watchkeeper::test

Q_DECLARE_METATYPE(watchkeeper::test::PeerRow)
