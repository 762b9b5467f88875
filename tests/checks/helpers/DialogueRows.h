// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The rows of tests/checks/dialogues/KEY.json: the lines of a server, and the expected result of a check. README.md in that folder
//! describes their format.

#include "checks/helpers/ScriptedServer.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonObject>

#include <chrono>

namespace watchkeeper {

struct DialogueRow
{
    QString name;
    QList<ScriptedLine> script;
    ScriptedServer::Options serverOptions;
    QJsonObject fields;
    QHash<QString, QByteArray> pins;
    QString outcome;
    QString errorType;
    QString says;
    QJsonObject values;
    QJsonObject limits;
    std::chrono::milliseconds timeout{20'000};
    QString problem; //!< why the row is invalid
};

//! Returns the lines exchanged by a real server and its client; empty if no recording has the kind `vector`.
QList<ScriptedLine> recordedScript(const QString &vector);

QList<DialogueRow> readDialogueRows(const QString &path);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::DialogueRow)
