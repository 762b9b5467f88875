// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Where the service of a target is, as far as its fields tell. Pure.

#include "checks/Kind.h"

#include <QUrl>

#include <optional>

namespace watchkeeper {

//! \brief Host, port and how it is talked to; nothing that is secret. Of a target behind a proxy it is the proxy.
class ServiceEndpoint
{
public:
    ServiceEndpoint() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QString host;          //!< not empty, but where names are asked for of no server in particular
    int port = 0;          //!< 0: there is none
    bool isStream = false; //!< TCP
    bool isTls = false;    //!< from the beginning, or once asked for; false where only a certificate of ours opens it
    QString startTls;      //!< how it is asked for, as the kind `tls` has it; empty: TLS from the beginning
    QString serverName;    //!< for the certificate; empty: the host
    QString caFile;
    std::optional<bool> verifiesTls; //!< none: as in the settings
    QString family;                  //!< `ipv4` or `ipv6` where the target wants only that; else empty
    QString fixedAddress;            //!< that is connected to in place of the name; empty: none
    bool isBehindProxy = false;
    QString query; //!< of a target that asks name servers: for what, and for which type
    QString queryType;

    //! Not an address.
    bool isName() const;
    //! This very computer, as far as can be told without asking.
    bool isHere() const;
};

//! \brief Of a filled target. Nothing for what is no host: commands, disks, files, groups.
//! \param proxy  what the settings have it go through; empty: none. Its credentials are not looked at.
std::optional<ServiceEndpoint> serviceEndpointOf(const Kind &kind, const Fields &fields, const QUrl &proxy);

} // namespace watchkeeper
