// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Network defaults of a profile, for all checks.

#include <QString>
#include <QStringList>
#include <QUrl>

namespace watchkeeper {

//! What a target says for itself goes before all of this.
struct NetworkSettings
{
    enum class Proxy : quint8 {
        None,
        System, //!< what the desktop or the environment names for the address in question
        Manual  //!< the one below
    };

    QStringList nameServers; //!< `address` or `address:port`; empty: those of the system
    QString userAgent;       //!< empty: `Watchkeeper/<version>`
    Proxy proxy = Proxy::None;
    QUrl proxyAddress;     //!< `http://host:port` or `socks5://host:port`
    QString proxyUser;     //!< empty: the proxy asks for no credentials
    QString proxyPassword; //!< placeholders in it are filled when it is needed
    QString caFile;        //!< PEM file, trusted beside the system's authorities; empty: none
    bool verifyTls = true;
    QString ipFamily = QStringLiteral("any"); //!< `any`, `ipv4` or `ipv6`
};

} // namespace watchkeeper
