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

//! What every channel has, whatever its provider: `name`, `provider`, `limit`, `paused`.
const QList<Field> &channelTable();

//! \brief Channels and rules in their order.
class AlertsDocument
{
public:
    AlertsDocument() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString schema; //!< the `$schema` of the file; empty: ours
    QList<AlertChannel> channels;
    QList<AlertRule> rules;

    //! \return every problem at once, in order of lines
    static Expected<AlertsDocument, QList<JsonProblem>> parse(const QByteArray &json);

    //! One field a line, only what differs from the defaults.
    QByteArray toJson() const;

    //! Null when there is none of that name.
    const AlertChannel *channel(const QString &name) const;

    friend bool operator==(const AlertsDocument &, const AlertsDocument &) = default;
};

//! \brief One channel, by the rules of the file, whether its name is free apart.
//! \param mapOrder  by field, the keys of maps as they were written
//! \return the channel, or every problem at once
Expected<AlertChannel, QList<FieldProblem>> channelFromJson(const QJsonObject &json,
                                                            const QHash<QString, QStringList> &mapOrder);

//! The way back.
QJsonObject channelToJson(const AlertChannel &channel);

//! Whether somebody meant it to be an alerts.json: its root has the key `channels`.
bool looksLikeAlerts(const QByteArray &json);

//! JSON Schema (draft 2020-12), made from the tables of the providers and of rules.
QJsonObject alertsSchema();

} // namespace watchkeeper
