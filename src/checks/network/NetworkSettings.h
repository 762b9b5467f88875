// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file The network defaults of a profile, for all checks.

#include <QString>
#include <QStringList>
#include <QUrl>

namespace watchkeeper {

//! The target's own settings override all of these.
struct NetworkSettings
{
    enum class Proxy : quint8 {
        None,
        System, //!< the proxy that the desktop or the environment sets for the address
        Manual  //!< the one below
    };

    QStringList nameServers; //!< `address` or `address:port`; empty: the system's
    QString userAgent;       //!< empty: `Watchkeeper/<version>`
    Proxy proxy = Proxy::None;
    QUrl proxyAddress;     //!< `http://host:port` or `socks5://host:port`
    QString proxyUser;     //!< empty: the proxy requires no credentials
    QString proxyPassword; //!< its placeholders are filled when it is needed
    QString caFile;        //!< PEM file, trusted in addition to the system's CAs; empty: none
    bool verifyTls = true;
    QString ipFamily = QStringLiteral("any"); //!< `any`, `ipv4` or `ipv6`
};

} // namespace watchkeeper
