// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The network defaults of a profile. They apply to all checks.

#include <QString>
#include <QStringList>
#include <QUrl>

namespace watchkeeper {

//! Network settings of the profile. A target's own settings override them.
struct NetworkSettings
{
    enum class Proxy : quint8 {
        None,
        System, //!< the proxy that the desktop or the environment sets for the address
        Manual  //!< the proxy in proxyAddress
    };

    QStringList nameServers; //!< `address` or `address:port`; if empty, the system's servers are used
    QString userAgent;       //!< if empty, `Watchkeeper/<version>` is used
    Proxy proxy = Proxy::None;
    QUrl proxyAddress;     //!< `http://host:port` or `socks5://host:port`
    QString proxyUser;     //!< empty if the proxy requires no credentials
    QString proxyPassword; //!< can contain placeholders, which are filled when the password is needed
    QString caFile;        //!< PEM file of CAs to trust in addition to the system's, or empty
    bool verifyTls = true;
    QString ipFamily = QStringLiteral("any"); //!< `any`, `ipv4` or `ipv6`
    QString browser; //!< path of the browser that renders pages of crawls; if empty, it is searched for
};

} // namespace watchkeeper
