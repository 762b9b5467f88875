// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The address of a target's service, as far as its fields tell. Pure.

#include "checks/Kind.h"

#include <QUrl>

#include <optional>

namespace watchkeeper {

//! \brief Host, port and protocol; nothing secret. For a target with a proxy it is the proxy.
class ServiceEndpoint
{
public:
    ServiceEndpoint() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString host;          //!< not empty, except when DNS is queried without a particular server
    int port = 0;          //!< 0: there is none
    bool isStream = false; //!< TCP
    bool isTls = false;    //!< from the start, or after an upgrade; false if it works only with a client certificate
    QString startTls;      //!< how the upgrade is requested, as in the kind `tls`; empty: TLS from the start
    QString serverName;    //!< for the certificate; empty: the host
    QString caFile;
    std::optional<bool> verifiesTls; //!< no value: as in the settings
    QString family;                  //!< `ipv4` or `ipv6` if the target accepts only that; otherwise empty
    QString fixedAddress;            //!< the address to connect to in place of the name; empty: none
    bool isBehindProxy = false;
    QString query; //!< for a target that queries DNS: the name, and the record type
    QString queryType;

    //! Not an address.
    bool isName() const;
    //! This computer itself, as far as known without a lookup.
    bool isLocalHost() const;
};

//! \brief For a target with filled fields. No value for targets without a host: commands, disks, files, groups.
//! \param proxy  the one from the settings; empty: none. Its credentials are not read.
std::optional<ServiceEndpoint> serviceEndpointFor(const Kind &kind, const Fields &fields, const QUrl &proxy);

} // namespace watchkeeper
