// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses the address of a server as typed by the user, such as `db.example:6379`, `[::1]` or `https://proxy.example/grafana`. Pure.

#include "model/base/Expected.h"

#include <QString>

namespace watchkeeper {

//! \brief The parts of a server address as typed by the user.
struct ServerAddress
{
    QString scheme;   //!< in lower case; empty if not specified
    QString userInfo; //!< including the `@`
    QString host;     //!< host name or address; IPv6 addresses are in brackets
    QString port;     //!< 1-65535; empty if not specified
    QString path;     //!< the path and query

    //! Returns `host` or `host:port`.
    QString server() const;
    //! Returns the host without brackets.
    QString bareHost() const;
};

//! \brief Splits an address into its parts. A host can contain placeholders that are filled later.
//! \param wanted  the error message for a text without a host
//! \return the parts of the text, or an error message
Expected<ServerAddress, QString> splitServerAddress(const QString &text, const QString &wanted);

} // namespace watchkeeper
