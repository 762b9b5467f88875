// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The rows of tests/checks/dialogues/KEY.json: what a server says, and what result a check must have. README.md beside them
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

//! What a real server and its client said; empty for a `kind` that wasn't recorded.
QList<ScriptedLine> recordedScript(const QString &vector);

QList<DialogueRow> readDialogueRows(const QString &path);

} // namespace watchkeeper

Q_DECLARE_METATYPE(watchkeeper::DialogueRow)
