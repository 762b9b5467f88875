// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Builds a request from a provider, the fields of a channel and an alert. Pure.

#include "alerts/Alert.h"
#include "alerts/providers/Provider.h"
#include "model/Fields.h"

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
    QByteArray writtenUrl; //!< QUrl makes `%25` of a `%` that begins no escape
    QList<std::pair<QByteArray, QByteArray>> headers;
    QByteArray body;
};

//! Whether such an alert is sent to the service. For example, an issue is opened for a problem, but nothing is sent for its recovery.
bool isTold(const Provider &provider, const Alert &alert);

//! \param alert   one that isTold()
//! \param fields  with their placeholders filled
//! \param now     UTC; for signatures
//! \return the request, or a sentence: what of the fields makes it impossible
Expected<AlertRequest, QString> makeAlertRequest(const Provider &provider, const Fields &fields, const Alert &alert,
                                                 const QDateTime &now);

} // namespace watchkeeper
