// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! Where people say a server is: `db.example:6379`, `[::1]`, `https://proxy.example/grafana`. Pure.

#include "model/Expected.h"

#include <QString>

namespace watchkeeper {

//! \brief A place as it was written, taken apart.
struct ServerPlace
{
    QString scheme;   //!< in lower case; empty: not given
    QString userInfo; //!< with its `@`
    QString host;     //!< an IPv6 address in brackets
    QString port;     //!< 1-65535; empty: not given
    QString path;     //!< with the query

    //! `host` or `host:port`.
    QString server() const;
    //! Without brackets.
    QString bareHost() const;
};

//! \brief Hosts may hold placeholders, which are filled later.
//! \param wanted  the sentence for a text that names no host
//! \return what the text says, or a sentence that says what is wrong with it
Expected<ServerPlace, QString> takeApart(const QString &text, const QString &wanted);

} // namespace watchkeeper
