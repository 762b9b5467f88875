// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file How a server asks for credentials: the WWW-Authenticate field (RFC 9110, 11.6.1). Pure functions, safe from any thread.

#include <QByteArray>
#include <QHash>
#include <QList>

namespace watchkeeper {

//! \brief One authentication scheme that the server accepts.
class HttpChallenge
{
public:
    HttpChallenge() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray scheme;                        //!< lower case, such as `digest`
    QHash<QByteArray, QByteArray> parameters; //!< by lower-case name, without quotes
};

//! \brief Reads what it understands and skips the rest; reads at most 16 challenges.
//! \param fields  the values of the header fields of that name, in order
QList<HttpChallenge> parseChallenges(const QList<QByteArray> &fields);

} // namespace watchkeeper
