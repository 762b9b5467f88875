// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The address of a target's service, as far as the target's fields contain it. Pure.

#include <QHostAddress>
#include <QString>

#include <optional>

namespace watchkeeper {

//! \brief Host, port and protocol, without secrets. For a target with a proxy, this is the proxy.
class ServiceEndpoint
{
public:
    ServiceEndpoint() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString host;          //!< never empty, except when DNS is queried without a particular server
    int port = 0;          //!< 0 if the service has no port
    bool isStream = false; //!< whether the service uses TCP
    bool isTls = false;    //!< uses TLS, from the start or after an upgrade; false if a client certificate is required
    QString startTls;      //!< protocol of the upgrade, as in the kind `tls`; empty for TLS from the start
    QString serverName;    //!< server name for the certificate; if empty, the host is used
    QString caFile;
    std::optional<bool> verifiesTls; //!< nullopt if the global setting applies
    QString family;                  //!< `ipv4` or `ipv6` if the target accepts only that family, otherwise empty
    QString fixedAddress;            //!< the address to connect to instead of resolving the name, or empty
    bool isBehindProxy = false;
    QString query; //!< the queried name if the target queries DNS; `queryType` is the record type
    QString queryType;

    //! Whether the host is a name and not an address.
    bool isName() const { return !host.isEmpty() && QHostAddress(host).isNull(); }
    //! Whether the host is this computer, as far as that is known without a lookup.
    bool isLocalHost() const { return host == QLatin1StringView("localhost") || QHostAddress(host).isLoopback(); }
};

} // namespace watchkeeper
