// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Fetches what a monitoring service knows of its targets from its API, for the import.

#include "async/CancelToken.h"
#include "checks/base/NetworkSettings.h"
#include "checks/base/Placeholders.h"
#include "import/ImportFormats.h"
#include "model/base/Expected.h"

#include <QCoroTask>
#include <QList>
#include <QString>
#include <QUrl>

#include <chrono>
#include <functional>

namespace watchkeeper {

//! A service whose targets can be fetched.
struct ImportService
{
    const char *key;        //!< of its format, see findImportFormat()
    const char *address;    //!< of its API, without the path of a request
    const char *tokenPlace; //!< its pages that lead to the API tokens, not translated
    bool isSelfHosted;      //!< whether people also run it on servers of their own

    //! Returns the name of the service.
    QString title() const;
};

const QList<ImportService> &importServices();
//! Returns the service with this key, or null.
const ImportService *findImportService(const QString &key);

//! \brief What to fetch. Contains the token, so it must never be logged.
class ServiceRequest
{
public:
    ServiceRequest() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString service; //!< key of an ImportService, always valid
    QString token;   //!< spaces around it are ignored
    QString address; //!< of a server that isn't the service's own; empty for that one
    std::chrono::milliseconds timeout = std::chrono::seconds(60); //!< of each answer
    std::chrono::milliseconds totalTimeout =
        std::chrono::minutes(30); //!< of everything, including the pauses that the service asks for
};

//! \brief Returns the address to which the token would be sent. It is https, or http on this computer.
//! \return the address without a slash at its end, or a user-visible message about an invalid address or token
Expected<QUrl, QString> serviceAddress(const ServiceRequest &request);

//! Called with the number of received entries and their total number, which can still change.
using ServiceProgress = std::function<void(qsizetype done, qsizetype total)>;

//! \brief Fetches all pages. Sends one request after another, waits as long as the service asks for, and doesn't follow redirects.
//!
//! Limits the size, the number of pages and the time, whatever the server sends. The token is sent to this address only, and appears in
//! no message. Call it in a thread with an event loop. Blocks nothing.
//! \param network   the proxy and certificate authorities; certificates are always verified
//! \param secrets   of the profile, for the password of the proxy
//! \param progress  called in the same thread; can be null
//! \return the answers, for the format with the key of the service, or a user-visible message, which is empty if the token fired
[[nodiscard]] QCoro::Task<Expected<QList<ImportFile>, QString>>
fetchFromService(ServiceRequest request, NetworkSettings network, Secrets secrets, ServiceProgress progress, CancelToken token);

} // namespace watchkeeper
