// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file tests/peers/servers/NAME.json: how to start a real server, and the expected results of checks. README.md in that folder describes
//! the format.

#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QMetaType>
#include <QString>
#include <QStringList>

#include <chrono>

namespace watchkeeper::test {

//! The texts that replace `${name}`.
using PeerWords = QHash<QString, QString>;

//! Something done to the server, or next to it, before a check.
struct PeerAction
{
    QStringList command; //!< a program and its arguments, run until it ends
    QString input;       //!< the input of that program
    QString signal;      //!< `USR1`: sent to the server
    int hold = 0;        //!< connections that stay open until the end of the row
    QString at;          //!< the port they connect to
    QString say;         //!< what each of them sends
    QString hear;        //!< and waits for; empty: anything
};

//! One check and its expected result.
struct PeerRow
{
    QString name;
    QString kind;   //!< or
    QString preset; //!< the key of one
    QString place;  //!< of a preset; empty: the port on this computer
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
    QList<PeerAction> before; //!< such as creating a database; nothing is running yet
    QString stopSignal;
    bool asksAgain = false; //!< repeats that signal until the server ends
    bool refuses = true;    //!< once it has ended; otherwise it is silent
    QList<PeerRow> rows;    //!< the first of each kind must be up
    QString problem;        //!< why the file can't be used
};

//! Reads a file; each `${word}` in the script is replaced by its text from `words`. Unknown words and keys are an error.
PeerScript readPeerScript(const QString &path, const PeerWords &words);

//! The ports that it requests, in addition to `port`.
QStringList peerPorts(const QString &path);

} // namespace watchkeeper::test

Q_DECLARE_METATYPE(watchkeeper::test::PeerRow)
