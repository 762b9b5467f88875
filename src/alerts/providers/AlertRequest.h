// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Reads the requests of a provider file, and builds a request from a provider, the fields of a channel and an alert. Pure.

#include "alerts/alert/Alert.h"
#include "alerts/providers/Provider.h"
#include "model/field/Fields.h"
#include "model/json/JsonFileReader.h"

#include <QByteArray>
#include <QUrl>

namespace watchkeeper {

//! \brief A request to send. Its URL, headers and body may contain secrets and must never be logged.
class AlertRequest
{
public:
    AlertRequest() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray method;
    QUrl url;
    QByteArray writtenUrl; //!< the URL as written; QUrl turns a `%` that doesn't begin an escape into `%25`
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

//! Returns whether the provider sends this alert to its service. For example, a provider may open an issue for a problem but
//! send nothing for the recovery.
bool sendsAlert(const Provider &provider, const Alert &alert);

//! \param alert   an alert for which sendsAlert() returns true
//! \param fields  fields whose placeholders are already filled
//! \param now     UTC; used for signatures
//! \return the request, or a user-visible message about invalid field values
Expected<AlertRequest, QString> makeAlertRequest(const Provider &provider, const Fields &fields, const Alert &alert,
                                                 const QDateTime &now);

//! \brief Reads `request` or `requests` of the file.
//! \param provider  the fields and values read so far
QList<ProviderRequest> readProviderRequests(JsonFileReader *json, const JsonLocation &root, const Provider &provider);

//! Reports malformed placeholders and unknown names in the texts of a tree.
void validateTemplate(JsonFileReader *json, const JsonLocation &tree, const QStringList &known);

} // namespace watchkeeper
