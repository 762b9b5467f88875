// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The content of an alerts.json file (channels and rules), and its conversion to and from text. Pure functions, safe to
//! call from any thread.

#include "alerts/channels/AlertChannel.h"
#include "alerts/rules/AlertRule.h"
#include "model/json/JsonFileReader.h"

namespace watchkeeper {

inline constexpr int kAlertsVersion = 1;
//! Returns the value of `$schema` in files that Watchkeeper writes.
QString alertsSchemaUrl();

//! Returns the fields common to all channels: `name`, `provider`, `limit`, `paused`.
const QList<Field> &channelTable();

//! \brief Channels and rules in file order.
class AlertsDocument
{
public:
    AlertsDocument() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString schema; //!< `$schema` of the file; empty for Watchkeeper's own URL
    QList<AlertChannel> channels;
    QList<AlertRule> rules;

    //! \return the document, or all problems sorted by line
    static Expected<AlertsDocument, QList<JsonProblem>> parse(const QByteArray &json);

    //! Writes one field per line and omits default values.
    QByteArray toJson() const;

    //! Returns the channel with this name, or null if it doesn't exist.
    const AlertChannel *channel(const QString &name) const;

    //! Returns whether anybody is notified: whether some rule and one of its channels aren't paused.
    bool notifiesAnybody() const;

    friend bool operator==(const AlertsDocument &, const AlertsDocument &) = default;
};

//! \brief Reads one channel in the format of the file. Doesn't check whether its name is already in use.
//! \param mapOrder  for each map field, its keys in the order of the file
//! \return the channel, or all problems
Expected<AlertChannel, QList<FieldProblem>> channelFromJson(const QJsonObject &json,
                                                            const QHash<QString, QStringList> &mapOrder);

//! Converts a channel to JSON. The inverse of channelFromJson().
QJsonObject channelToJson(const AlertChannel &channel);

//! Returns whether the file appears to be an alerts.json, that is, whether its root has the key `channels`.
bool looksLikeAlerts(const QByteArray &json);

//! Returns the JSON Schema (draft 2020-12), generated from the tables of providers and rules.
QJsonObject alertsSchema();

} // namespace watchkeeper
