// SPDX-FileCopyrightText: 2026 Watchkeeper contributors
// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once
//! \file
//! How a server asks for credentials: the field WWW-Authenticate (RFC 9110, 11.6.1). Pure functions, safe from any thread.

#include <QByteArray>
#include <QHash>
#include <QList>

namespace watchkeeper {

//! \brief One way in which the server would be satisfied.
class HttpChallenge
{
public:
    HttpChallenge() { } // NOLINT(modernize-use-equals-default): not an aggregate, see docs/contributing/coroutines.md 1

    QByteArray scheme;                        //!< lower case: `digest`
    QHash<QByteArray, QByteArray> parameters; //!< by lower-case name, without quotes
};

//! \brief Takes what it understands and leaves out the rest; reads at most 16 challenges.
//! \param fields  the values of the header fields of that name, in order
QList<HttpChallenge> parseChallenges(const QList<QByteArray> &fields);

} // namespace watchkeeper
