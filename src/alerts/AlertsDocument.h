// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! The content of an alerts.json: channels and rules, read from text and written as text. Pure functions, safe from any thread.

#include "alerts/channels/AlertChannel.h"
#include "alerts/rules/AlertRule.h"
#include "model/JsonFileReader.h"

namespace watchkeeper {

inline constexpr int kAlertsVersion = 1;
//! The value of `$schema` in a written file.
QString alertsSchemaUrl();

//! The fields of every channel, whatever its provider: `name`, `provider`, `limit`, `paused`.
const QList<Field> &channelTable();

//! \brief Channels and rules in file order.
class AlertsDocument
{
public:
    AlertsDocument() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString schema; //!< the `$schema` of the file; empty: the one of Watchkeeper
    QList<AlertChannel> channels;
    QList<AlertRule> rules;

    //! \return all problems, in order of lines
    static Expected<AlertsDocument, QList<JsonProblem>> parse(const QByteArray &json);

    //! One field per line, only what differs from the defaults.
    QByteArray toJson() const;

    //! Null if none has that name.
    const AlertChannel *channel(const QString &name) const;

    friend bool operator==(const AlertsDocument &, const AlertsDocument &) = default;
};

//! \brief Reads one channel by the rules of the file, but doesn't check whether its name is free.
//! \param mapOrder  by field, the keys of maps in written order
//! \return the channel, or all problems
Expected<AlertChannel, QList<FieldProblem>> channelFromJson(const QJsonObject &json,
                                                            const QHash<QString, QStringList> &mapOrder);

//! The inverse conversion.
QJsonObject channelToJson(const AlertChannel &channel);

//! Whether it is meant to be an alerts.json: its root has the key `channels`.
bool looksLikeAlerts(const QByteArray &json);

//! JSON Schema (draft 2020-12), generated from the tables of providers and rules.
QJsonObject alertsSchema();

} // namespace watchkeeper
