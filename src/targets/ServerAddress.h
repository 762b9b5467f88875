// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file Parses the place of a server as people write it: `db.example:6379`, `[::1]`, `https://proxy.example/grafana`. Pure.

#include "model/Expected.h"

#include <QString>

namespace watchkeeper {

//! \brief A place as written, split into its parts.
struct ServerAddress
{
    QString scheme;   //!< in lower case; empty: not specified
    QString userInfo; //!< with its `@`
    QString host;     //!< an IPv6 address in brackets
    QString port;     //!< 1-65535; empty: not specified
    QString path;     //!< including the query

    //! `host` or `host:port`.
    QString server() const;
    //! Without brackets.
    QString bareHost() const;
};

//! \brief Hosts may contain placeholders, which are filled later.
//! \param wanted  the sentence for a text that contains no host
//! \return the parts of the text, or a sentence that says what is wrong with it
Expected<ServerAddress, QString> splitServerAddress(const QString &text, const QString &wanted);

} // namespace watchkeeper
